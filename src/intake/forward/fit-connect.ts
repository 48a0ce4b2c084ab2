import * as v from 'valibot'
import type { FitConnectParcel } from '../../../widgets/contract/backend.ts'
import { CreatedSubmission } from '../../interop/fit-connect/api.ts'
import { authenticationTag } from '../../interop/fit-connect/security-event.ts'
import type { Store } from '../store.ts'
import { type AttemptEnd, type Carrier, isLater, type Later, later, type Undertaking } from './carrier.ts'
import type { ForwardLog } from './forward-log.ts'
import type { FitConnectClient } from './internal/fit-connect-client.ts'
import { readEvents, type VerifiedEvent } from './internal/fit-connect-events.ts'
import { type Blobs, missing, readBlob, readParcel } from './sealed-files.ts'

/**
 * How far a submission has come. Kept before each next step, so that whoever goes on knows what may have happened.
 *
 * - `submitting`: the submit may have arrived; the event log knows.
 * - `submittedAt` (epoch milliseconds): it has.
 * - `over`: FIT-Connect has ended it without a yes. Nothing can come of it any more.
 */
const Progress = v.object({
  ...CreatedSubmission.entries,
  uploaded: v.array(v.string()),
  submitting: v.boolean(),
  submittedAt: v.optional(v.number()),
  over: v.optional(v.boolean()),
  /** Security event token of the destination's answer: the proof. */
  answer: v.optional(v.string()),
})
type Progress = v.InferOutput<typeof Progress>

/** What the relay works with. */
export interface Relay {
  /** `undefined` without access. */
  readonly client: FitConnectClient | undefined
  readonly blobs: Blobs
  readonly store: Pick<Store, 'markFetched'>
  readonly log: Pick<ForwardLog, 'failure'>
  /** Epoch milliseconds. */
  readonly clock: () => number
}

/** Carries on: what has been reached, or how the attempt ends. */
type Step = Progress | Exclude<AttemptEnd, { kind: 'done' }>

/**
 * Relays an application to its FIT-Connect destination (delivery.md): announce, files, submit, then wait for the
 * destination's signed yes. Only that ends the errand; until then the ciphertext stays here, as FIT-Connect asks of a
 * sender. A submission that was announced and never submitted vanishes there after a day, unseen by the receiver, so a
 * second announcement doubles nothing; a submit is repeated only once the event log says that the first did not arrive.
 * What was rejected goes out as a new submission when people have it tried again, and never by itself.
 *
 * @see https://docs.fitko.de/fit-connect/docs/sending/overview/
 */
export const carryToFitConnect =
  (relay: Relay): Carrier =>
  async (undertaking) => {
    const { client } = relay
    if (!client) return later('Für FIT-Connect fehlen die Einstellungen FITCONNECT_….')
    const parcel = readParcel(undertaking.submission.manifest)
    const work = { ...relay, client, parcel, undertaking }
    const reached = readProgress(undertaking)
    const announced = reached ?? (await announce(work))
    if ('kind' in announced) return announced
    const submitted = announced.submittedAt === undefined ? await handIn(work, announced) : announced
    return 'kind' in submitted ? submitted : awaitAnswer(work, submitted)
  }

interface Work extends Relay {
  readonly client: FitConnectClient
  readonly parcel: FitConnectParcel
  readonly undertaking: Undertaking
}

/** How far it has come; nothing where it has to begin. Attempts are counted anew when people have it tried again. */
function readProgress({ errand: { progress, attempts } }: Undertaking): Progress | undefined {
  if (progress === '') return undefined
  const reached = v.parse(Progress, JSON.parse(progress))
  return reached.over && attempts === 1 ? undefined : reached
}

async function announce({ client, parcel, undertaking }: Work): Promise<Step> {
  const { destination, service, blobs } = parcel
  const created = await client.create(
    {
      destinationId: destination,
      announcedAttachments: blobs.map(({ id }) => id),
      publicService: service,
    },
    undertaking.signal,
  )
  if (isLater(created)) return created
  return keep(undertaking, { ...created, uploaded: [], submitting: false })
}

async function handIn(work: Work, announced: Progress): Promise<Step> {
  if (announced.submitting) {
    const found = await findSubmit(work, announced)
    if (found) return found
  }
  const uploaded = await upload(work, announced)
  return 'kind' in uploaded ? uploaded : submit(work, uploaded)
}

async function upload({ client, parcel, blobs, undertaking }: Work, announced: Progress): Promise<Step> {
  const { submission, signal } = undertaking
  let progress = announced
  for (const reference of parcel.blobs) {
    if (progress.uploaded.includes(reference.id)) continue
    const bytes = await readBlob(blobs, submission.id, reference)
    if (!bytes) return missing
    const answer = await client.putAttachment(progress.submissionId, reference.id, bytes, signal)
    if (isLater(answer)) return answer
    if (!isGood(answer.status)) return refusal(undertaking, answer.status, 'eine Datei')
    progress = await keep(undertaking, { ...progress, uploaded: [...progress.uploaded, reference.id] })
  }
  return progress
}

async function submit(work: Work, uploaded: Progress): Promise<Step> {
  const { client, parcel, undertaking, clock } = work
  const progress = await keep(undertaking, { ...uploaded, submitting: true })
  const answer = await client.submit(
    progress.submissionId,
    { encryptedMetadata: parcel.metadata, encryptedData: parcel.data },
    undertaking.signal,
  )
  if (isLater(answer)) return answer
  if (isGood(answer.status)) return keep(undertaking, { ...progress, submittedAt: clock() })
  // A refusal can mean that it is there already.
  return (await findSubmit(work, progress)) ?? refusal(undertaking, answer.status, 'die Einreichung')
}

/** Has an earlier submit arrived? The event log knows; nothing where it has not. */
async function findSubmit(work: Work, progress: Progress): Promise<Step | undefined> {
  const events = await eventsOf(work, progress)
  if (isLater(events)) return events
  const arrived = events.some(({ name }) => name !== 'create-submission')
  return arrived ? keep(work.undertaking, { ...progress, submittedAt: work.clock() }) : undefined
}

async function awaitAnswer(work: Work, progress: Progress): Promise<AttemptEnd> {
  const { undertaking, store, clock } = work
  const since = progress.submittedAt ?? clock()
  const events = await eventsOf(work, progress)
  if (isLater(events)) return { ...events, since }
  // What both have signed names the ciphertext they have: it must be ours.
  const exchanged = events.find((event) => !namesOurs(event, work.parcel))
  if (exchanged) return failed(`FIT-Connect hat einen anderen Inhalt als den gesendeten (${exchanged.name}).`)
  const accepted = events.find(({ name }) => name === 'accept-submission')
  if (accepted) {
    await keep(undertaking, { ...progress, answer: accepted.jws })
    await store.markFetched(undertaking.submission.id, clock())
    return { kind: 'done' }
  }
  const rejected = events.find(({ name }) => name === 'reject-submission')
  if (rejected) {
    await keep(undertaking, { ...progress, answer: rejected.jws, over: true })
    const problems = rejected.problems.map(({ type }) => type.slice(type.lastIndexOf('/') + 1))
    return failed(`Das Fachverfahren hat den Antrag zurückgewiesen (${problems.join(', ') || 'ohne Grund'}).`)
  }
  if (events.some(({ name }) => name === 'delete-submission')) {
    await keep(undertaking, { ...progress, over: true })
    return failed('FIT-Connect hat den Antrag gelöscht, ohne dass er angenommen wurde.')
  }
  return later('Das Fachverfahren hat noch nicht geantwortet.', { since })
}

const eventsOf = (
  { client, parcel, undertaking, log }: Work,
  progress: Progress,
): Promise<readonly VerifiedEvent[] | Later> =>
  readEvents(client, progress, parcel, undertaking.signal, (error) => {
    log.failure(error)
  })

function namesOurs(
  { authenticationTags: tags }: VerifiedEvent,
  { metadata, data }: FitConnectParcel,
): boolean {
  if (!tags) return true
  if (tags.data !== undefined && tags.data !== authenticationTag(data)) return false
  return tags.metadata === authenticationTag(metadata)
}

/** What a refusal means: the submission has expired there, or these bytes will never be taken, or something is not set up. */
async function refusal(undertaking: Undertaking, status: number, what: string): Promise<Step> {
  if (status === 404 || status === 410) {
    await undertaking.save('')
    return later('Die begonnene Einreichung ist bei FIT-Connect verfallen und wird neu begonnen.')
  }
  const reason = `FIT-Connect nimmt ${what} nicht an (${status}).`
  return [400, 413, 415, 422].includes(status) ? failed(reason) : later(reason)
}

async function keep({ save }: Undertaking, progress: Progress): Promise<Progress> {
  await save(JSON.stringify(progress))
  return progress
}

const isGood = (status: number): boolean => status >= 200 && status < 300

const failed = (reason: string) => ({ kind: 'failed', reason }) as const
