import type { PlainApplication } from '../contract/plain-application.ts'
import type { Uuid } from '../contract/primitives.ts'
import type { Application } from '../outbox/schema.ts'
import { fromBase64url } from '../seal/encoding.ts'
import type { Parcel } from '../transports/transport.ts'
import { decryptPart, unpack } from './device-cipher.ts'
import type { DraftDevice } from './drafts.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * A kept application as it goes out: the sealed bytes as they are, or decrypted from this device for a backend that is not
 * sealed to.
 *
 * @param device Whose key it is encrypted under; where left out, it lies here as it goes out.
 * @returns `undefined` where bytes of it are gone from the device.
 */
export async function parcelOf(
  application: Application,
  blobs: ReadonlyMap<Uuid, Bytes>,
  device: DraftDevice | undefined,
): Promise<Parcel | undefined> {
  const { id, form, ver, office, backend, manifest, H, formerH } = application
  const whole: Parcel['blobs'][number][] = []
  const common = { id, form, ver, office: office.id, backend, H, formerH }
  if (application.kid !== undefined) {
    for (const blob of application.blobs) {
      const bytes = blobs.get(blob.id)
      if (!bytes) return undefined
      whole.push({ ...blob, bytes })
    }
    return { ...common, manifest, blobs: whole }
  }
  const show = async (part: string, bytes: Bytes) =>
    device ? decryptPart(device, id, part, unpack(bytes)) : bytes
  try {
    const text = new TextDecoder().decode(await show('manifest', fromBase64url(manifest)))
    const { files } = JSON.parse(text) as PlainApplication
    for (const blob of application.blobs) {
      const bytes = blobs.get(blob.id)
      const file = files.find((candidate) => candidate.id === blob.id)
      if (!bytes || !file) return undefined
      whole.push({ ...blob, bytes: await show(blob.id, bytes), name: file.name, type: file.type })
    }
    return { ...common, manifest: text, blobs: whole }
  } catch {
    // Encrypted under a key that this device no longer has.
    return undefined
  }
}
