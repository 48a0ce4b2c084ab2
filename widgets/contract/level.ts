import type { Backend } from './backend.ts'

/**
 * How much a backend promises (delivery.md).
 *
 * - `A`: signs a receipt for exactly these bytes. Exactly once.
 * - `B`: repeats the application's id. Exactly once if it keeps its promise.
 * - `C`: answers something. At least once, and nobody confirms it.
 */
export type Level = 'A' | 'B' | 'C'

/** `undefined` for a file, which nobody receives until the citizen hands it in. */
export function levelOf(backend: Backend): Level | undefined {
  switch (backend.kind) {
    case 'intake':
    case 'fit-connect':
      return 'A'
    case 'json':
      return backend.success ? 'B' : 'C'
    case 'multipart':
      return 'C'
    case 'file':
      return undefined
  }
}

/** False where whoever receives an application gets it unsealed. */
export const isSealed = (backend: Backend): boolean =>
  backend.kind === 'json' || backend.kind === 'multipart' ? backend.sealed : true
