import type { ForgeAccess } from './forge.ts'
import { forgeAt } from './forge-at.ts'
import { isSafePath } from './path-of.ts'
import { ForgeRefusal } from './refusal.ts'
import { refusalWords } from './refusal-words.ts'

/** What became of opening. */
export type FetchedForm =
  | {
      readonly is: 'fetched'
      readonly form: string
      readonly examples: string | undefined
      readonly branch: string
    }
  /** German: why, and what to do. */
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'cancelled' }

/** Where a form lies in a project. */
export const formPath = (form: string): string => `content/forms/${form}/form.yaml`

/**
 * Reads a form and the examples beside it.
 *
 * @param path Of `form.yaml`.
 * @param branch The project's own where left out.
 */
export async function openFromForge(
  access: ForgeAccess,
  path: string,
  branch?: string,
  signal?: AbortSignal,
): Promise<FetchedForm> {
  if (!isSafePath(path)) return { is: 'refused', reason: `„${path}“ ist kein Pfad in einem Projekt.` }
  const forge = forgeAt(access, signal)
  try {
    const own = await forge.defaultBranch()
    const from = branch ?? own
    if (from !== own && !(await forge.hasBranch(from))) throw new ForgeRefusal('status', 'branch', 404)
    const form = await forge.file(path, from)
    if (!form) throw new ForgeRefusal('status', 'file', 404)
    const beside = path.replace(/[^/]*$/u, 'examples.yaml')
    const examples = beside === path ? undefined : await forge.file(beside, from)
    return { is: 'fetched', form: form.text, examples: examples?.text, branch: from }
  } catch (error) {
    if (signal?.aborted) return { is: 'cancelled' }
    if (error instanceof ForgeRefusal) return { is: 'refused', reason: refusalWords(error, access.kind) }
    throw error
  }
}
