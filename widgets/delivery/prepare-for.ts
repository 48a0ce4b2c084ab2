import type { Backend } from '../contract/backend.ts'
import { fetchTransport } from '../transports/send-parcel.ts'

/** Fetches all that a backend needs to be sealed to, before the form promises to work without a network. */
export async function prepareFor(backend: Backend): Promise<void> {
  await Promise.all([
    fetchTransport(backend),
    backend.kind === 'fit-connect' && import('../seal/fit-connect.ts'),
  ])
}
