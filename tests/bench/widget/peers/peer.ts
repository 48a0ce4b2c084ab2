import type { Hono } from 'hono'

/** Another form system. */
export interface Peer {
  readonly name: string
  /** Package whose version is told. */
  readonly package: string
  /** What one should know about its figure. */
  readonly note?: string
  /** Writes the page and all it loads as a webmaster would, into a folder of its own. */
  site(folder: string): Promise<void>
  /** Its server, where it cannot do without one. */
  readonly backend?: Hono
  /** Label of the button that leads to the first question, where there is one. */
  readonly start?: string
}
