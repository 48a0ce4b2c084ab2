/** What a server was asked when it refused. */
export type ForgeStep = 'project' | 'branch' | 'file' | 'commit' | 'request'

/** Why there was no answer, or none that helps. */
export type RefusalKind =
  /** No connection, a wrong address, or a server that does not let other pages ask (CORS). */
  | 'unreachable'
  | 'timeout'
  /** The project has another address now. The token is not sent there. */
  | 'moved'
  /** An answer, but not one of this kind of server. */
  | 'not-a-forge'
  | 'too-large'
  | 'not-text'
  | 'status'

/**
 * A server refused. It is thrown through the steps that follow each other, and becomes a value where they were begun: whoever
 * calls `propose` or `openFromForge` never sees it.
 */
export class ForgeRefusal extends Error {
  override readonly name = 'ForgeRefusal'
  readonly kind: RefusalKind
  readonly step: ForgeStep
  /** HTTP status; 0 where there was no answer. */
  readonly status: number
  /** What the server says about it, without the token. */
  readonly detail: string

  constructor(kind: RefusalKind, step: ForgeStep, status = 0, detail = '') {
    super(`${kind} ${status} at ${step}`)
    this.kind = kind
    this.step = step
    this.status = status
    this.detail = detail
  }
}
