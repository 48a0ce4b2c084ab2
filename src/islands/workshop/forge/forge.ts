export const forgeKinds = ['gitlab', 'github', 'gitea'] as const
/** Software of a server for Git projects. Forgejo (Codeberg) speaks as Gitea does. */
export type ForgeKind = (typeof forgeKinds)[number]

/** Where a project lies. */
export interface ForgeAddress {
  readonly kind: ForgeKind
  /** `https://gitlab.example.org`, without a slash at the end. */
  readonly base: string
  /** `landkreis/formulare`; with GitLab also groups in groups. */
  readonly project: string
}

/** An address, and the token that opens it. The token is kept in memory only: it is never stored, and in no message. */
export interface ForgeAccess extends ForgeAddress {
  readonly token: string
}

/** A file in a project. */
export interface RemoteFile {
  readonly text: string
  /** How the server names this state of the file. */
  readonly id: string
}

/** A file that is to be written. */
export interface FileChange {
  readonly path: string
  readonly text: string
  /** What is there already; `undefined` for a new file. */
  readonly replaces: RemoteFile | undefined
}

export interface Commit {
  readonly branch: string
  /** Branch that a new one begins at. */
  readonly target: string
  /** `new`: it is not there yet; `onto`: goes on with it; `anew`: all of it is in the target, it begins there again. */
  readonly how: 'new' | 'onto' | 'anew'
  readonly message: string
  readonly changes: readonly FileChange[]
}

export interface RequestText {
  readonly title: string
  /** Markdown. */
  readonly description: string
}

/** A merge request, which GitHub and Gitea call a pull request. */
export interface OpenRequest {
  readonly number: number
  readonly url: string
}

/** What is asked of a server. Every function rejects with `ForgeRefusal` where the server refuses. */
export interface Forge {
  readonly defaultBranch: () => Promise<string>
  readonly hasBranch: (branch: string) => Promise<boolean>
  /** Whether everything in a branch is in the target already. */
  readonly isMerged: (branch: string, target: string) => Promise<boolean>
  /** `undefined` where there is no such file. */
  readonly file: (path: string, branch: string) => Promise<RemoteFile | undefined>
  /** All files in one commit. */
  readonly commit: (commit: Commit) => Promise<void>
  readonly findRequest: (branch: string, target: string) => Promise<OpenRequest | undefined>
  readonly openRequest: (branch: string, target: string, text: RequestText) => Promise<OpenRequest>
  readonly updateRequest: (request: OpenRequest, text: RequestText) => Promise<void>
}
