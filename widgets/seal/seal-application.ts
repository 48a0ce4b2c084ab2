import type { Answers } from '../contract/answers.ts'
import type { BlobReference, Manifest, ManifestHeader } from '../contract/envelope.ts'
import type { Keyset } from '../contract/keyset.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'
import { sha256, sha256Text } from './digest.ts'
import { encrypt as encryptTo, importSealingKey } from './encrypt.ts'
import { paddedJson, paddedLength } from './padding.ts'

/** What a citizen hands in, before it is sealed. */
export interface Application {
  readonly id: Uuid
  readonly form: string
  readonly ver: string
  readonly office: string
  /** Hash of the release that was filled in. */
  readonly release: Sha256
  readonly language: string
  /** ISO 8601. */
  readonly sealedAt: string
  readonly replaces?: Uuid
  readonly answers: Answers
  readonly files: readonly {
    readonly id: Uuid
    readonly name: string
    readonly type: string
    readonly bytes: Uint8Array<ArrayBuffer>
  }[]
}

/** A sealed application: from here on no byte changes. */
export interface SealedApplication {
  readonly id: Uuid
  readonly kid: Sha256
  /** Compact JWE. */
  readonly manifest: string
  /** SHA-256 of the manifest's bytes. */
  readonly H: Sha256
  readonly blobs: readonly (BlobReference & { readonly sealed: Uint8Array<ArrayBuffer> })[]
}

/**
 * Seals every file and then the answers to the office's key. Nobody on the way can read or exchange them.
 *
 * @param recovery Keys that open the same, should the office lose its own.
 */
export async function sealApplication(
  application: Application,
  key: Keyset['enc'][number],
  recovery: readonly Keyset['enc'][number][],
): Promise<SealedApplication> {
  const { files, answers, ...rest } = application
  const recipient = await importSealingKey(key.jwk)
  const others = await Promise.all(
    recovery.map(async ({ kid, jwk }) => ({ kid, key: await importSealingKey(jwk) })),
  )
  const encrypt = (
    bytes: Uint8Array<ArrayBuffer>,
    header: Omit<ManifestHeader, 'alg' | 'enc' | 'kid'> | BlobHeader,
  ) => encryptTo(bytes, { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid, ...header }, recipient, others)

  const blobs: SealedApplication['blobs'][number][] = []
  for (const { id, bytes } of files) {
    const padded = new Uint8Array(paddedLength(bytes.length))
    padded.set(bytes)
    const jwe = await encrypt(padded, { cty: 'application/octet-stream', id: application.id, blob: id })
    const sealed = new TextEncoder().encode(jwe)
    blobs.push({ id, sha256: await sha256(sealed), size: sealed.length, sealed })
  }
  const manifest: Manifest = {
    v: 1,
    ...rest,
    answers,
    files: await Promise.all(
      files.map(async ({ bytes, ...file }) => ({ ...file, size: bytes.length, sha256: await sha256(bytes) })),
    ),
  }
  const sealed = await encrypt(paddedJson(manifest), {
    cty: 'application/vnd.amtswerk.application+json',
    id: application.id,
    form: application.form,
    ver: application.ver,
    office: application.office,
    blobs: blobs.map(({ id, sha256: hash, size }) => ({ id, sha256: hash, size })),
  })
  return { id: application.id, kid: key.kid, manifest: sealed, H: await sha256Text(sealed), blobs }
}

interface BlobHeader {
  readonly cty: 'application/octet-stream'
  readonly id: Uuid
  readonly blob: Uuid
}
