import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { Sha256, Uuid } from '../../../../widgets/contract/primitives.ts'
import type { PrivateKey } from '../../../../widgets/seal/keys.ts'
import type { Checked } from '../../../plain-form/check-form.ts'

/** What makes two posts the same application. */
export interface Sameness {
  readonly form: string
  /** The wording of the page that was filled in, as the page itself said. */
  readonly edition: string | undefined
  readonly checked: Pick<Checked, 'answers' | 'files'>
  /** Bytes of the files, by the id they have among the answers. */
  readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/**
 * The ids that a posted application has, day by day, in the shape of random UUIDs. The same content has the same id, and
 * nobody can guess it: the secret comes from the receipt key, so it lives as long and as safely.
 *
 * @returns The id on a day in Germany, `YYYY-MM-DD`.
 */
export function submissionIds(
  { form, edition, checked, bytes }: Sameness,
  receiptKey: PrivateKey,
): (day: string) => Uuid {
  const secret = secretFrom(receiptKey)
  // The walk puts answers in the order of the form, so the text is the same each time but for the ids of the files.
  const answers = checked.files.reduce(
    (text, { id }) => text.replaceAll(id, sha256(bytes.get(id) ?? new Uint8Array())),
    JSON.stringify(checked.answers),
  )
  return (day) =>
    uuidFrom(
      createHmac('sha256', secret)
        .update(JSON.stringify([form, edition, day, answers]))
        .digest(),
    )
}

const secretFrom = ({ jwk }: PrivateKey): Uint8Array =>
  new Uint8Array(
    hkdfSync('sha256', Buffer.from(jwk.d ?? '', 'base64url'), '', 'amtswerk plain form ids, version 1', 32),
  )

const sha256 = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('base64url')

/** @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4 */
function uuidFrom(bytes: Uint8Array): Uuid {
  const hex = Buffer.from(bytes.subarray(0, 16))
  hex[6] = ((hex[6] ?? 0) & 0x0f) | 0x40
  hex[8] = ((hex[8] ?? 0) & 0x3f) | 0x80
  return hex.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
