import { randomBytes } from 'node:crypto'
import type { Answers } from '../../../widgets/contract/answers.ts'
import type { Backend } from '../../../widgets/contract/backend.ts'
import { sha256, sha256Text } from '../../../widgets/seal/digest.ts'
import { sealApplication } from '../../../widgets/seal/seal-application.ts'
import type { Parcel } from '../../../widgets/transports/transport.ts'
import { application, form, office, uuid } from '../application.ts'
import type { TestCounty } from '../county.ts'

type Blob = Parcel['blobs'][number]

/** A file whose bytes are every byte there is, and more of no pattern. @param size Bytes. */
export async function plainFile(name: string, size: number): Promise<Blob> {
  const bytes = new Uint8Array(randomBytes(size))
  bytes.set(Array.from({ length: Math.min(size, 256) }, (_, value) => value))
  return { id: uuid(), sha256: await sha256(bytes), size, bytes, name, type: 'application/pdf' }
}

/** A file as an answer names it. */
export const answerOf = ({ id, name = '', type = '', size }: Blob, description?: string) => ({
  id,
  name,
  type,
  size,
  ...(description !== undefined && { description }),
})

/** An application for a backend that cannot decrypt. */
export async function plainParcel<B extends Backend>(
  backend: B,
  answers: Answers,
  blobs: readonly Blob[] = [],
): Promise<Parcel<B>> {
  const id = uuid()
  const manifest = JSON.stringify({ submissionId: id, form, version: '1.0.0', office, answers })
  return { id, form, ver: '1.0.0', office, backend, manifest, H: await sha256Text(manifest), blobs }
}

/** A sealed application of this county. */
export async function sealedParcel<B extends Backend>(
  county: Pick<TestCounty, 'sealTo'>,
  backend: B,
  files: readonly Blob[] = [],
): Promise<Parcel<B>> {
  const handedIn = application({
    files: files.map(({ id: file, name = '', type = '', bytes }) => ({ id: file, name, type, bytes })),
  })
  const { id, manifest, H, blobs } = await sealApplication(handedIn, county.sealTo, [])
  return {
    id,
    form,
    ver: '1.0.0',
    office,
    backend,
    manifest,
    H,
    blobs: blobs.map(({ sealed: bytes, ...blob }) => ({ ...blob, bytes })),
  }
}
