import type { JWK } from 'jose'
import type { Keyset } from '../../../widgets/contract/keyset.ts'

/** What a server process is told. */
export interface ServerOrder {
  readonly server: 'ours' | 'bare'
  /** Folder of its own. */
  readonly folder: string
  /** `DATABASE_URL`; SQLite in the folder where left out. */
  readonly database: string | undefined
  readonly keys: { readonly receipt: { readonly kid: string; readonly jwk: JWK }; readonly keyset: Keyset }
  readonly form: string
  readonly office: string
  /** `overload`: with the limits and queues of a real one, told to bear little. */
  readonly maxInFlight: number
}

/** What a server process answers: once when it listens, once when it has ended. */
export type ServerNews =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'ended'; readonly rows: number; readonly rss: number; readonly cpu: number }
