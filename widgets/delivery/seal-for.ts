import type { Backend } from '../contract/backend.ts'
import type { Keyset } from '../contract/keyset.ts'
import type { Uuid } from '../contract/primitives.ts'
import type { Application } from '../outbox/schema.ts'
import { recoveryKeys, sealingKey } from '../seal/sealing-key.ts'
import { type Application as ToSeal, sealApplication } from '../seal/seal-application.ts'
import { SealError } from '../seal/seal-error.ts'

/** What is sealed of an application, and its files' sealed bytes. */
export interface SealedParts {
  readonly sealed: Pick<Application, 'kid' | 'manifest' | 'H' | 'blobs'>
  readonly bytes: readonly { readonly id: Uuid; readonly bytes: Uint8Array<ArrayBuffer> }[]
}

/**
 * Seals an application to whoever receives it: a FIT-Connect destination, or the office with its recovery key.
 *
 * @param now Epoch milliseconds.
 * @throws {SealError} ERR_NO_KEY where the county has no key that may be used now.
 */
export async function sealFor(
  backend: Backend,
  application: ToSeal,
  keyset: Keyset,
  now: number,
): Promise<SealedParts> {
  if (backend.kind === 'fit-connect') {
    const { sealForFitConnect } = await import('../seal/fit-connect.ts')
    return partsOf(await sealForFitConnect(application, backend), backend.key.kid)
  }
  const key = sealingKey(keyset, now)
  if (!key) throw new SealError('ERR_NO_KEY', 'The county has no key that may be sealed to today.')
  return partsOf(await sealApplication(application, key, recoveryKeys(keyset, now)), key.kid)
}

function partsOf(
  {
    manifest,
    H,
    blobs,
  }: Pick<Application, 'manifest' | 'H'> & {
    readonly blobs: readonly (Application['blobs'][number] & { readonly sealed: Uint8Array<ArrayBuffer> })[]
  },
  kid: string,
): SealedParts {
  return {
    sealed: { kid, manifest, H, blobs: blobs.map(({ id, sha256, size }) => ({ id, sha256, size })) },
    bytes: blobs.map(({ id, sealed }) => ({ id, bytes: sealed })),
  }
}
