import type { Receipt } from '../../../../widgets/contract/receipt.ts'
import type { Uuid } from '../../../../widgets/contract/primitives.ts'
import { UnreachableError } from '../../../../widgets/contract/unreachable-error.ts'
import { recoveryKeys, sealingKey } from '../../../../widgets/seal/sealing-key.ts'
import { readReceipt } from '../../../../widgets/seal/receipt.ts'
import { sealApplication, type SealedApplication } from '../../../../widgets/seal/seal-application.ts'
import { addDays, berlinTime } from '../../../../widgets/contract/opening/berlin-time.ts'
import type { Checked } from '../../../plain-form/check-form.ts'
import type { FormBinding } from '../../form-bindings.ts'
import type { PublishedRelease } from '../../plain-forms.ts'
import type { StoredReceipt } from '../../store.ts'
import { acceptApplication } from '../accept-application.ts'
import type { Desk } from '../desk.ts'

/** A form that was filled in. */
export interface PlainApplication {
  readonly published: PublishedRelease
  /** Its id on a day in Germany. */
  readonly idOn: (day: string) => Uuid
  readonly checked: Pick<Checked, 'answers' | 'files'>
  /** Bytes of the files, by the id they have among the answers. */
  readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** What became of it. */
export type HandedIn =
  | { readonly kind: 'arrived'; readonly receipt: Receipt }
  /** There is no key to seal to at the moment. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'too-large' }

type Records = Pick<Desk, 'store' | 'clock' | 'keys'>

/** Milliseconds for which a post that comes again is the same one though a new day has begun: an hour. */
const overMidnight = 60 * 60 * 1000

/**
 * The receipt of an application that has come in before, if it has.
 *
 * Exactly once, without JavaScript: a browser that posts twice (a double click, a reload, the back button) posts the same
 * content, and cannot be given an id to tell the first time from the second, because the page it came from may be a file
 * that everybody gets. So the content itself is the id: an HMAC over form, wording, answers, files and the day. If that id
 * has come in, its receipt is the answer and nothing is stored. The HMAC's secret never leaves the intake, so that nobody can
 * find out by trying whether somebody else has sent certain answers, or take an id before they are sent. The day is in it
 * because the same report on another day is another report; within an hour past midnight the day before counts, too. The
 * caller lets one application at a time in here and into `handIn`, so that between looking and storing there is no gap.
 *
 * @throws {StoreUnavailableError}
 */
export async function earlierReceipt(
  { idOn }: Pick<PlainApplication, 'idOn'>,
  desk: Records,
): Promise<Receipt | undefined> {
  const now = desk.clock()
  const today = dayOf(now)
  const receipt = await receiptOf(idOn(today), desk)
  if (receipt || dayOf(now - overMidnight) === today) return receipt
  const yesterdays = await receiptOf(idOn(addDays(today, -1)), desk)
  return yesterdays && Date.parse(yesterdays.receivedAt) >= now - overMidnight ? yesterdays : undefined
}

/**
 * Seals a form that was filled in without mistakes, in memory, and stores it exactly as if its sender had sealed it.
 *
 * @throws {StoreUnavailableError} Then nothing has changed.
 */
export async function handIn(
  application: PlainApplication,
  binding: FormBinding | undefined,
  desk: Desk,
): Promise<HandedIn> {
  const { store, blobs: folder, clock, keys, limits } = desk
  const now = clock()
  const key = sealingKey(keys.keyset, now)
  if (!key || !binding) return { kind: 'closed' }
  const id = application.idOn(dayOf(now))
  const { manifest, H, blobs } = await seal(application, id, [key, recoveryKeys(keys.keyset, now)], now)
  if (new TextEncoder().encode(manifest).length > limits.maxManifestBytes) return { kind: 'too-large' }
  for (const { id: blob, sha256, sealed: bytes } of blobs) {
    const written = await folder.write(id, blob, once(bytes), { sha256, most: limits.maxBlobBytes })
    if (written.kind === 'too-large') return { kind: 'too-large' }
    const outcome = await store.putBlob(
      { application: id, id: blob, sha256, size: bytes.length, receivedAt: now },
      limits.maxApplicationBytes,
    )
    if (outcome === 'too-large') return { kind: 'too-large' }
  }
  const { definition, office } = application.published.release
  const sealed = { id, form: definition.id, ver: definition.version, office: office.id, kid: key.kid }
  const acceptance = await acceptApplication({ ...sealed, kind: 'sealed', manifest, blobs }, H, binding, desk)
  switch (acceptance.kind) {
    case 'created':
    case 'same':
      return { kind: 'arrived', receipt: await read({ h: H, receipt: acceptance.receipt }, id, keys) }
    case 'other': {
      // Another process of the intake was faster with the same application.
      const receipt = await receiptOf(id, desk)
      if (receipt) return { kind: 'arrived', receipt }
      throw new Error('An application is there and has no receipt.')
    }
    case 'missing-blobs':
      throw new Error('A file that was just stored is not there.')
    default:
      throw new UnreachableError(acceptance)
  }
}

/** Day in Germany. */
const dayOf = (time: number): string => berlinTime(new Date(time)).date

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function receiptOf(id: Uuid, { store, keys }: Records): Promise<Receipt | undefined> {
  const stored = await store.receipt(id)
  return stored && (await read(stored, id, keys))
}

/** Only a receipt whose signature holds is shown to anybody, here as in the browser. */
const read = async ({ h, receipt }: StoredReceipt, id: Uuid, { keyset }: Desk['keys']): Promise<Receipt> =>
  (await readReceipt(receipt, keyset, { id, H: h })).receipt

function seal(
  { published: { release, hash }, checked, bytes }: PlainApplication,
  id: Uuid,
  [key, recovery]: [Parameters<typeof sealApplication>[1], Parameters<typeof sealApplication>[2]],
  now: number,
): Promise<SealedApplication> {
  const { definition, office } = release
  const files = checked.files.map(({ id: file, name, type }) => {
    const content = bytes.get(file)
    if (!content) throw new Error('A file of the answers did not come with them.')
    return { id: file, name, type, bytes: content }
  })
  return sealApplication(
    {
      id,
      form: definition.id,
      ver: definition.version,
      office: office.id,
      release: hash,
      language: 'de',
      sealedAt: new Date(now).toISOString(),
      answers: checked.answers,
      files,
    },
    key,
    recovery,
  )
}
