import { createHash } from 'node:crypto'
import type { FitConnectParcel } from '../../widgets/contract/backend.ts'
import { form, office, uuid } from './application.ts'

/** SHA-256 of text, base64url. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** What looks like something sealed: a right header, and nothing in it. */
const sealedTo = (kid: string): string =>
  `${Buffer.from(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid })).toString('base64url')}.a.b.c.d`

type Changes = Partial<FitConnectParcel> & {
  /** Key that only the data is sealed to. */
  readonly dataKid?: string
  readonly extra?: object
  readonly twice?: boolean
}

/** A parcel for a FIT-Connect destination as its outside looks. */
export function parcelOf({ dataKid, extra, twice, ...changes }: Changes): FitConnectParcel {
  const kid = changes.kid ?? ''
  const file = { id: uuid(), sha256: 'A'.repeat(43), size: 1 }
  return {
    v: 1,
    id: uuid(),
    form,
    ver: '1.0.0',
    office,
    destination: '',
    kid,
    service: { name: 'Leistung', identifier: 'urn:de:fim:leika:leistung:99000000000000' },
    metadata: sealedTo(kid),
    data: sealedTo(dataKid ?? kid),
    blobs: twice ? [file, file] : [],
    ...changes,
    ...extra,
  }
}
