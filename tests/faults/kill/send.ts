import type { SealedApplication } from '../../../widgets/seal/seal-application.ts'
import { type Asked, putBlobs, putManifest, receiptIn } from '../../contract/requests.ts'
import type { Choices } from '../../property/generate/choices.ts'
import type { Place } from './place.ts'

/** Senders at once. */
const senders = 8

/** An intake behind a port. */
export const overHttp = (port: number): Asked => ({
  request: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
})

/**
 * Hands in applications, the same ones at times at the same time or again, until the server is gone.
 *
 * @param onReceipt Is called with each receipt.
 * @returns Applications that got another receipt than before.
 */
export async function sendUntilGone(
  port: number,
  parcels: readonly SealedApplication[],
  { acknowledged }: Place,
  choices: Choices,
  onReceipt: () => void,
): Promise<readonly string[]> {
  const intake = overHttp(port)
  const changed: string[] = []
  const send = async (parcel: SealedApplication) => {
    await putBlobs(intake, parcel)
    const answer = await putManifest(intake, parcel)
    if (!answer.ok) throw new Error(`The intake answered ${answer.status}.`)
    const receipt = await receiptIn(answer)
    const before = acknowledged.get(parcel.id)
    if (before === undefined) acknowledged.set(parcel.id, receipt)
    else if (before !== receipt) changed.push(parcel.id)
    onReceipt()
  }
  const sender = async () => {
    for (;;) {
      const parcel = choices.one(parcels)
      const isGone = await send(parcel).then(
        () => false,
        (error: unknown) => {
          // What fetch throws when nobody answers; anything else would be the intake's fault.
          if (error instanceof TypeError) return true
          throw error
        },
      )
      if (isGone) return
    }
  }
  await Promise.all(Array.from({ length: senders }, sender))
  return changed
}
