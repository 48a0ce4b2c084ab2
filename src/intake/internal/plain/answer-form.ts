import type { Receipt } from '../../../../widgets/contract/receipt.ts'
import { UnreachableError } from '../../../../widgets/contract/unreachable-error.ts'
import { berlinTime } from '../../../../widgets/contract/opening/berlin-time.ts'
import { type Checked, checkForm } from '../../../plain-form/check-form.ts'
import { editionOf } from '../../../plain-form/edition.ts'
import { errorTitle } from '../../../plain-form/message-page.ts'
import type { Filled } from '../../../plain-form/filled.ts'
import { formPage } from '../../../plain-form/plain-form.ts'
import { type Received, readPosted } from '../../../plain-form/read-posted.ts'
import { receiptPage, receiptTitle } from '../../../plain-form/receipt-page.ts'
import { texts } from '../../../plain-form/texts.ts'
import type { FormBinding } from '../../form-bindings.ts'
import type { PublishedRelease } from '../../plain-forms.ts'
import { StoreUnavailableError } from '../../store.ts'
import type { Desk } from '../desk.ts'
import { type Answer, message } from './answer.ts'
import { earlierReceipt, handIn } from './hand-in.ts'
import { readPostedBody } from './read-posted-body.ts'
import { submissionIds } from './submission-id.ts'

/** A body that has come in whole. */
export interface PostedBytes {
  readonly contentType: string | undefined
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Reads a posted form, and shows it again or takes it. */
export async function answerForm(
  { contentType, bytes }: PostedBytes,
  published: PublishedRelease,
  desk: Desk,
): Promise<Answer> {
  const { release } = published
  const { definition } = release
  const body = await readPostedBody(contentType, bytes)
  if (body.kind !== 'form') return message(body.kind, definition.id)
  const today = berlinTime(new Date(desk.clock())).date
  const received = readPosted(definition, body.posted, today)
  const checked = checkForm(release, received, today)
  const edition = await editionOf(release)

  /** The form with everything that was entered, and something to read first. */
  const again = (status: number, changes: Pick<Filled, 'notice'> & Partial<Filled>): Answer => ({
    status,
    title: status === 200 ? definition.title.de : errorTitle(definition.title.de),
    content: formPage(release, edition, { ...filled(received, checked, today), ...changes }),
  })
  const arrived = (receipt: Receipt, isAgain: boolean): Answer => ({
    status: 200,
    title: receiptTitle(definition.title.de),
    content: receiptPage(release, { receipt, answers: checked.answers, leftOut: checked.leftOut, isAgain }),
  })

  if (received.more !== undefined) return again(200, { more: received.more, notice: chooseAgain(received) })
  const isSameWording = received.edition === edition
  const binding = desk.forms.get(definition.id)
  const closed = binding?.closed
  if (isSameWording && checked.mistakes.length > 0 && !closed)
    return again(422, { mistakes: checked.mistakes, notice: undefined })
  const { bytes: files, edition: shown } = received
  const idOn = submissionIds(
    { form: definition.id, edition: shown, checked, bytes: files },
    desk.keys.receipt,
  )
  const application = { published, idOn, checked, bytes: files }
  try {
    // What has come in stays so, whatever has become of the form since.
    const earlier = await earlierReceipt(application, desk)
    if (earlier) return arrived(earlier, true)
    if (closed) return again(closed.for === 'now' ? 503 : 410, { notice: noticeOf(closed) })
    if (!isSameWording) return again(409, { notice: texts.changed })
    if ((await desk.rates.ofForm(definition.id)) !== undefined) return again(503, { notice: texts.busy })
    const outcome = await handIn(application, binding, desk)
    switch (outcome.kind) {
      case 'arrived':
        return arrived(outcome.receipt, false)
      case 'too-large':
        return message('too-large', definition.id)
      case 'closed':
        return again(503, { notice: texts.closed })
      default:
        throw new UnreachableError(outcome)
    }
  } catch (error) {
    desk.log.failure(error)
    const isUnavailable = error instanceof StoreUnavailableError
    return again(isUnavailable ? 503 : 500, { notice: isUnavailable ? texts.busy : texts.unsure })
  }
}

/** What was filled in, to be shown again. No page can give a browser its files back. */
const filled = (
  { entries, chosen, missing, rows }: Received,
  { computed }: Checked,
  today: string,
): Omit<Filled, 'notice'> => ({
  entries,
  mistakes: [],
  files: new Map([...missing, ...chosen]),
  rows,
  more: undefined,
  computed,
  today,
})

const chooseAgain = ({ chosen, missing }: Received): Filled['notice'] =>
  chosen.size + missing.size > 0 ? texts.chooseAgain : undefined

/** The county's own words why a form is not taken. */
const noticeOf = ({ for: time, message }: NonNullable<FormBinding['closed']>): Filled['notice'] => ({
  title: time === 'now' ? texts.suspendedTitle : texts.withdrawnTitle,
  text: `${message.de} ${texts.nothingThere}`,
})
