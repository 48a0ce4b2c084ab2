import type { Commit, FileChange, Forge, ForgeAccess, RequestText } from './forge.ts'
import { forgeAt } from './forge-at.ts'
import { isBranchName, isSafePath } from './path-of.ts'
import { ForgeRefusal } from './refusal.ts'
import { refusalWords } from './refusal-words.ts'

/** What is proposed. */
export interface Proposal extends RequestText {
  /** The workshop's own branch for this form. */
  readonly branch: string
  /** Branch that it shall go into; the project's own where left out. */
  readonly target?: string | undefined
  /** Content by path. */
  readonly files: Readonly<Record<string, string>>
}

/** How far it has come. */
export type Progress = 'project' | 'files' | 'commit' | 'request'

/** What became of a proposal. */
export type Proposed =
  | { readonly is: 'opened' | 'updated'; readonly url: string; readonly branch: string }
  /** The target has exactly these files already. */
  | { readonly is: 'unchanged' }
  /** German: why, and what to do. */
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'cancelled' }

/** What goes along with it. */
export interface Along {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** The workshop's branch for a form: always the same, so that the next proposal goes on with the one before. */
export const branchFor = (form: string): string => `werkstatt/${form}`

/**
 * Opens a merge request with these files, or brings the workshop's open one up to date. All files go into one commit; those
 * that are there already are left out. Nothing is ever overwritten by force but a branch of which all is in the target.
 */
export async function propose(
  access: ForgeAccess,
  proposal: Proposal,
  { signal, onProgress = () => undefined }: Along = {},
): Promise<Proposed> {
  const wrong = wrongIn(proposal)
  if (wrong !== undefined) return { is: 'refused', reason: wrong }
  try {
    return await proposed(forgeAt(access, signal), proposal, onProgress)
  } catch (error) {
    if (signal?.aborted) return { is: 'cancelled' }
    if (error instanceof ForgeRefusal) return { is: 'refused', reason: refusalWords(error, access.kind) }
    throw error
  }
}

function wrongIn({ branch, target, files }: Proposal): string | undefined {
  if (!isBranchName(branch) || (target !== undefined && !isBranchName(target)))
    return 'So kann ein Zweig nicht heißen: ohne Leerzeichen, ohne ~ ^ : ? * [ \\ und ohne zwei Punkte hintereinander.'
  if (branch === target) return 'Zweig und Zielzweig müssen verschieden sein.'
  const odd = Object.keys(files).find((path) => !isSafePath(path))
  return odd === undefined ? undefined : `„${odd}“ ist kein Pfad in einem Projekt.`
}

async function proposed(
  forge: Forge,
  { branch, target: wanted, files, title, description }: Proposal,
  tell: (progress: Progress) => void,
): Promise<Proposed> {
  tell('project')
  // Asked in any case: a wrong token or project is said before anything else.
  const own = await forge.defaultBranch()
  const target = wanted ?? own
  if (branch === target) throw new ForgeRefusal('status', 'commit', 422)
  if (target !== own && !(await forge.hasBranch(target))) throw new ForgeRefusal('status', 'branch', 404)
  const isThere = await forge.hasBranch(branch)
  const open = isThere ? await forge.findRequest(branch, target) : undefined

  tell('files')
  const how = !isThere ? 'new' : !open && (await forge.isMerged(branch, target)) ? 'anew' : 'onto'
  const changes = await changesFor(forge, how === 'onto' ? branch : target, files)

  if (changes.length > 0) {
    tell('commit')
    const commit: Commit = { branch, target, how, message: title, changes }
    await forge.commit(commit)
  } else if (how !== 'onto') return { is: 'unchanged' }

  tell('request')
  const text = { title, description }
  if (!open) return { is: 'opened', branch, url: (await forge.openRequest(branch, target, text)).url }
  await forge.updateRequest(open, text)
  return { is: 'updated', branch, url: open.url }
}

/** Files that are not there yet, or differ. */
async function changesFor(
  forge: Forge,
  branch: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly FileChange[]> {
  const changes: FileChange[] = []
  for (const [path, text] of Object.entries(files)) {
    const replaces = await forge.file(path, branch)
    if (replaces?.text !== text) changes.push({ path, text, replaces })
  }
  return changes
}
