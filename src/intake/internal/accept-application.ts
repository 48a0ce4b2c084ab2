import { createHash } from 'node:crypto'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { receiptCodeInput, receiptCodeOf } from '../../../widgets/seal/receipt.ts'
import type { FormBinding } from '../form-bindings.ts'
import type { Acceptance, Errand } from '../store.ts'
import type { Desk } from './desk.ts'
import type { SealedApplication } from './read-application.ts'

/**
 * Hands a sealed application to the store with the receipt it gets and what is owed for it. Its files have been stored
 * before.
 *
 * @param H SHA-256 of the manifest's bytes.
 * @throws {StoreUnavailableError} Then nothing has changed.
 */
export async function acceptApplication(
  { blobs, destination, ...application }: SealedApplication,
  H: Sha256,
  binding: FormBinding,
  { store, clock, signReceipt, metrics }: Pick<Desk, 'store' | 'clock' | 'signReceipt' | 'metrics'>,
): Promise<Acceptance> {
  const { id, form, ver, office, kid } = application
  const receivedAt = clock()
  const code = receiptCodeOf(createHash('sha256').update(receiptCodeInput(id)).digest())
  const acceptance = await store.accept(
    { ...application, h: H, code, receivedAt },
    blobs,
    async (seq) =>
      signReceipt({
        v: 1,
        id,
        H,
        form,
        ver,
        kid,
        office,
        receivedAt: new Date(receivedAt).toISOString(),
        seq,
        code,
      }),
    errandsOf(binding, destination, kid),
  )
  if (acceptance.kind === 'created') metrics?.submission('accepted')
  return acceptance
}

/** What is sealed to somebody else is brought there, and nobody here can do anything with it. */
function errandsOf(
  { errands = [], relays = [] }: FormBinding,
  destination: string | undefined,
  kid: string,
): readonly Errand[] {
  if (destination === undefined) return errands
  return relays
    .filter((relay) => relay.destination === destination && relay.kid === kid)
    .slice(0, 1)
    .map(({ name }) => ({ kind: 'fit-connect', target: name }))
}
