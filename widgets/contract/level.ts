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

/**
 * Who receives, as the citizen is told: by name, or by the host of an address that is not the county's.
 *
 * @param county The county's site, absolute.
 */
export function receiverOf(backend: Backend, authority: string, county: string): string {
  if (backend.kind !== 'json' && backend.kind !== 'multipart') return authority
  const { origin, host } = new URL(backend.url, county)
  return backend.name ?? (origin === new URL(county).origin ? authority : host)
}

/** True where an application is posted by leaving the page: the answer is the receiver's own page. */
export const leavesPage = (backend: Backend): boolean =>
  backend.kind === 'multipart' && backend.mode === 'navigate'

/** False where whoever receives an application gets it unsealed. */
export const isSealed = (backend: Backend): boolean =>
  backend.kind === 'json' || backend.kind === 'multipart' ? backend.sealed : true
