import type { BlobReference, ManifestHeader } from '../../../widgets/contract/envelope.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { receiptCode, signReceipt } from '../../../widgets/seal/receipt.ts'
import type { IntakeDependencies } from '../dependencies.ts'
import type { Acceptance } from '../store.ts'

/** A sealed manifest with what its outside says. */
export interface SealedManifest {
  readonly header: Pick<ManifestHeader, 'id' | 'form' | 'ver' | 'office' | 'kid'> & {
    readonly blobs: readonly BlobReference[]
  }
  /** Compact JWE. */
  readonly manifest: string
  /** SHA-256 of its bytes. */
  readonly H: Sha256
}

/**
 * Hands a sealed application to the store with the receipt it gets. Its files have been stored before.
 *
 * @throws {StoreUnavailableError} Then nothing has changed.
 */
export async function acceptManifest(
  { header, manifest, H }: SealedManifest,
  { store, clock, keys }: Pick<IntakeDependencies, 'store' | 'clock' | 'keys'>,
): Promise<Acceptance> {
  const { id, form, ver, office, kid, blobs } = header
  const receivedAt = clock()
  const code = await receiptCode(id)
  return store.accept({ id, h: H, form, ver, office, kid, manifest, code, receivedAt }, blobs, (seq) =>
    signReceipt(
      { v: 1, id, H, form, ver, kid, office, receivedAt: new Date(receivedAt).toISOString(), seq, code },
      keys.receipt,
    ),
  )
}
