import type { BackendOf, FitConnectParcel } from '../contract/backend.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'
import { sha256, sha256Text } from './digest.ts'
import { encrypt, importSealingKey } from './encrypt.ts'
import { paddedJson } from './padding.ts'
import type { Application, SealedApplication } from './seal-application.ts'

/** An application sealed to a FIT-Connect destination: from here on no byte changes. */
export interface FitConnectApplication {
  readonly id: Uuid
  /** What the destination calls its key. */
  readonly kid: string
  readonly parcel: FitConnectParcel
  /** JSON of the parcel: what is sent. */
  readonly manifest: string
  /** SHA-256 of the manifest's bytes. */
  readonly H: Sha256
  readonly blobs: SealedApplication['blobs']
}

/**
 * Seals an application as FIT-Connect wants it: metadata, data and every file each a compact JWE to the destination's key,
 * which the signed release pins. The relay carries them and can read none.
 *
 * The data is JSON filled up with spaces, so that its size says little; its hash covers them. Files stay as they are: the
 * receiver would get the filling with them.
 *
 * @see https://docs.fitko.de/fit-connect/docs/sending/encrypt/
 * @throws {DOMException} where the pinned key is no RSA key.
 */
export async function sealForFitConnect(
  { id, form, ver, office, sealedAt, answers, files }: Application,
  { destination, key, service, schema }: BackendOf<'fit-connect'>,
): Promise<FitConnectApplication> {
  const { kid } = key
  const recipient = await importSealingKey(key.jwk)
  const seal = (plain: Uint8Array<ArrayBuffer>, cty: string) =>
    encrypt(plain, { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty }, recipient)

  const attachments: object[] = []
  const blobs: FitConnectApplication['blobs'][number][] = []
  for (const { id: attachmentId, name, type, bytes } of files) {
    const sealed = new TextEncoder().encode(await seal(bytes, type))
    blobs.push({ id: attachmentId, sha256: await sha256(sealed), size: sealed.length, sealed })
    const hash = await sha512(bytes)
    attachments.push({ attachmentId, purpose: 'attachment', mimeType: type, filename: name, hash })
  }
  const data = paddedJson(answers)
  const metadata = paddedJson({
    $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
    contentStructure: {
      data: {
        hash: await sha512(data),
        submissionSchema: { schemaUri: schema, mimeType: 'application/json' },
      },
      attachments,
    },
    // The same id, however often this is carried: the receiver can tell a second copy.
    additionalReferenceInfo: { senderReference: id, applicationDate: dayInGermany(sealedAt) },
  })
  const parcel: FitConnectParcel = {
    v: 1,
    id,
    form,
    ver,
    office,
    destination,
    kid,
    service,
    metadata: await seal(metadata, 'application/json'),
    data: await seal(data, 'application/json'),
    blobs: blobs.map(({ id: blob, sha256: hash, size }) => ({ id: blob, sha256: hash, size })),
  }
  const manifest = JSON.stringify(parcel)
  return { id, kid, parcel, manifest, H: await sha256Text(manifest), blobs }
}

/** Hash of what is sealed, as metadata names it: lower-case hexadecimal. */
async function sha512(bytes: Uint8Array<ArrayBuffer>): Promise<{ type: 'sha512'; content: string }> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-512', bytes))
  return { type: 'sha512', content: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}

/** `YYYY-MM-DD`: Swedes write a day so. */
const dayInGermany = (iso: string): string =>
  new Date(iso).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
