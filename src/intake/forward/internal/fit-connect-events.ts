import type { FitConnectParcel } from '../../../../widgets/contract/backend.ts'
import { SealError } from '../../../../widgets/seal/seal-error.ts'
import { signerOfSecurityEvent, verifySecurityEvent } from '../../../../widgets/seal/security-event.ts'
import type { CreatedSubmission } from '../../../interop/fit-connect/api.ts'
import {
  type EventName,
  readSecurityEvent,
  type SecurityEvent,
} from '../../../interop/fit-connect/security-event.ts'
import { isLater, type Later } from '../carrier.ts'
import type { FitConnectClient } from './fit-connect-client.ts'

/** An event whose signature holds, from somebody who may say so, about our submission. */
export interface VerifiedEvent extends SecurityEvent {
  /** Compact JWS: the proof. */
  readonly jws: string
}

/** Who may say what: the delivery service what it does, the destination whether it takes it. */
const issuers: Record<EventName, readonly ('service' | 'destination')[]> = {
  'create-submission': ['service'],
  'submit-submission': ['service'],
  'notify-submission': ['service'],
  'delete-submission': ['service'],
  'forward-submission': ['destination', 'service'],
  'accept-submission': ['destination'],
  // The service rejects what nobody fetches for 14 days.
  'reject-submission': ['destination', 'service'],
}

/**
 * Reads the event log of a submission. An event that is signed by somebody else, forged or about something else is left out
 * and written down: it is neither yes nor no.
 *
 * @param onRefused Hears of each that was left out.
 */
export async function readEvents(
  client: FitConnectClient,
  created: CreatedSubmission,
  { destination }: FitConnectParcel,
  signal: AbortSignal,
  onRefused: (error: SealError) => void,
): Promise<readonly VerifiedEvent[] | Later> {
  const log = await client.events(created.caseId, signal)
  if (isLater(log)) return log
  const verified: VerifiedEvent[] = []
  for (const jws of log) {
    try {
      const event = await readEvent(client, jws, destination, signal)
      if (event && isLater(event)) return event
      // A case can hold further submissions, of others too.
      if (event?.submissionId === created.submissionId && event.caseId === created.caseId)
        verified.push({ ...event, jws })
    } catch (error) {
      if (!(error instanceof SealError)) throw error
      onRefused(error)
    }
  }
  return verified
}

/** @throws {SealError} where it must not be believed. */
async function readEvent(
  client: FitConnectClient,
  jws: string,
  destination: string,
  signal: AbortSignal,
): Promise<SecurityEvent | Later | undefined> {
  const { kid, issuer } = signerOfSecurityEvent(jws)
  // Whoever else it claims to be, only a key of the delivery service makes it count.
  const bySubscriber = issuer === destination
  const key = await client.signingKey(kid, bySubscriber ? destination : undefined, signal)
  if (key === undefined) throw new SealError('ERR_NO_KEY', 'Nobody has published the key of the event.')
  if (isLater(key)) return key
  const event = readSecurityEvent(await verifySecurityEvent(jws, key))
  if (event && !issuers[event.name].includes(bySubscriber ? 'destination' : 'service'))
    throw new SealError('ERR_NOT_TRUSTED', `${event.name} is not for its issuer to say.`)
  return event
}
