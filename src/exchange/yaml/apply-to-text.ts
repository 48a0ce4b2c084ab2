import type { Edit, Splice } from './edit.ts'
import { openYaml } from './open-yaml.ts'

/** A text with edits made, or why that cannot be. */
export type Applied =
  | { readonly ok: true; readonly text: string; readonly splices: readonly Splice[] }
  | {
      readonly ok: false
      /** A German sentence. */
      readonly reason: string
      /** Which one could not be made; nothing where the text itself is broken. */
      readonly edit?: Edit
    }

/** Makes edits in a YAML text. What they do not touch stays as it is, to the byte. */
export function applyToText(text: string, edits: readonly Edit[]): Applied {
  const opened = openYaml(text)
  if (!opened.ok) return { ok: false, reason: opened.reason }
  const applied = opened.yaml.apply(edits)
  return applied.ok ? { ok: true, text: applied.yaml.text, splices: applied.splices } : applied
}
