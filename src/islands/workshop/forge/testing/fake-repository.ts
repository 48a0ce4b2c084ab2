import { createHash } from 'node:crypto'

export interface FakeCommit {
  readonly id: string
  readonly parents: readonly string[]
  readonly message: string
  /** Text by path: the whole tree. */
  readonly files: ReadonlyMap<string, string>
}

export interface FakeRequest {
  readonly number: number
  readonly head: string
  readonly base: string
  title: string
  description: string
  isOpen: boolean
}

/** A repository as far as merge requests need it: commits, branches, requests. */
export class FakeRepository {
  readonly defaultBranch = 'main'
  readonly commits = new Map<string, FakeCommit>()
  readonly branches = new Map<string, string>()
  readonly requests: FakeRequest[] = []
  #count = 0

  constructor(files: Readonly<Record<string, string>>) {
    this.branches.set('main', this.addCommit([], 'Anfang', new Map(Object.entries(files))))
  }

  addCommit(parents: readonly string[], message: string, files: ReadonlyMap<string, string>): string {
    const id = createHash('sha1').update(`${this.#count++} ${message}`).digest('hex')
    this.commits.set(id, { id, parents, message, files })
    return id
  }

  /** A commit on a branch, as somebody else makes it. */
  push(branch: string, files: Readonly<Record<string, string>>): void {
    const head = this.headOf(branch)
    const next = new Map([...head.files, ...Object.entries(files)])
    this.branches.set(branch, this.addCommit([head.id], 'von jemand anderem', next))
  }

  headOf(branch: string): FakeCommit {
    const head = this.commits.get(this.branches.get(branch) ?? '')
    if (!head) throw new Error(`no branch ${branch}`)
    return head
  }

  fileAt(branch: string, path: string): string | undefined {
    return this.branches.has(branch) ? this.headOf(branch).files.get(path) : undefined
  }

  /** Every commit that a commit builds on, and itself. */
  ancestors(id: string): ReadonlySet<string> {
    const seen = new Set<string>()
    const open = [id]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(this.commits.get(next)?.parents ?? []))
    }
    return seen
  }

  /** Commits of a branch that another has not. */
  ahead(branch: string, of: string): number {
    const theirs = this.ancestors(this.headOf(of).id)
    return [...this.ancestors(this.headOf(branch).id)].filter((id) => !theirs.has(id)).length
  }

  /** Merges the open request of a branch. */
  merge(branch: string): void {
    const request = this.requests.find(({ head, isOpen }) => head === branch && isOpen)
    if (!request) throw new Error(`no request for ${branch}`)
    request.isOpen = false
    const [head, base] = [this.headOf(branch), this.headOf(request.base)]
    const files = new Map([...base.files, ...head.files])
    this.branches.set(request.base, this.addCommit([base.id, head.id], 'Merge', files))
  }

  openRequest(head: string, base: string, title: string, description: string): FakeRequest {
    const request = { number: this.requests.length + 1, head, base, title, description, isOpen: true }
    this.requests.push(request)
    return request
  }
}

/** Git's own name of a file's content. */
export const blobId = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')

/** Base64 in lines of 60 signs, as GitHub writes it. */
export const inLines = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,60}/gu) ?? []
  ).join('\n')

/** Reads Base64 strictly; `undefined` for anything else. */
export function strictBase64(encoded: unknown): string | undefined {
  if (
    typeof encoded !== 'string' ||
    !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(encoded)
  )
    return undefined
  return Buffer.from(encoded, 'base64').toString('utf8')
}
