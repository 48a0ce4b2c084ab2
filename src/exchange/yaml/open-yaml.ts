import { YamlText } from './yaml-text.ts'

/** A document that was opened, or the first mistake in it. */
export type OpenedYaml =
  | { readonly ok: true; readonly yaml: YamlText }
  | {
      readonly ok: false
      /** A German sentence. */
      readonly reason: string
      /** From 1. */
      readonly line: number
    }

/** Reads a YAML document for editing. Keep what comes out: reading takes most of the time. */
export function openYaml(text: string): OpenedYaml {
  const read = YamlText.read(text)
  return read instanceof YamlText
    ? { ok: true, yaml: read }
    : { ok: false, reason: `Zeile ${read.line}: Das YAML ist fehlerhaft: ${read.reason}`, line: read.line }
}
