import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose'
import * as v from 'valibot'
import { BlobHeader, type Manifest, ManifestHeader, type SealedFile } from '../contract/envelope.ts'
import type { Sha256, Uuid } from '../contract/primitives.ts'
import { sha256 } from './digest.ts'
import { isCanonical } from './encoding.ts'
import type { PrivateKey } from './keys.ts'
import { SealError } from './seal-error.ts'
import { readJson } from './verify.ts'

/**
 * What the outside of a sealed manifest says. Anyone may read it; only `openManifest` shows that it is true.
 *
 * @throws {SealError} ERR_NOT_READABLE, ERR_NOT_CANONICAL.
 */
export const readManifestHeader = (jwe: string): ManifestHeader => readHeader(jwe, ManifestHeader)

/**
 * What the outside of a sealed file says. Only `openFile` shows that it is true.
 *
 * @throws {SealError} ERR_NOT_READABLE, ERR_NOT_CANONICAL.
 */
export const readBlobHeader = (jwe: string): BlobHeader => readHeader(jwe, BlobHeader)

function readHeader<T>(jwe: string, schema: v.GenericSchema<T>): T {
  if (!isCanonical(jwe, 5))
    throw new SealError('ERR_NOT_CANONICAL', 'The envelope is not written canonically.')
  let header: unknown
  try {
    header = decodeProtectedHeader(jwe)
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'The envelope has no header.', { cause })
  }
  const parsed = v.safeParse(schema, header)
  if (!parsed.success)
    throw new SealError('ERR_NOT_READABLE', `The envelope's header is wrong: ${parsed.issues[0].message}`)
  return parsed.output
}

/**
 * Opens a manifest at the office.
 *
 * @param keys The office's own, or a recovery key that the envelope names as well.
 * @throws {SealError} ERR_NO_KEY, ERR_NOT_READABLE, ERR_SWAPPED where inside and outside differ.
 */
export async function openManifest(jwe: string, keys: readonly PrivateKey[]): Promise<Manifest> {
  const header = readManifestHeader(jwe)
  const manifest = readJson(await decrypt(jwe, header, keys)) as Manifest
  // It was sealed by a citizen's device, or by somebody who says so.
  if (
    !Array.isArray(manifest?.files) ||
    typeof manifest.answers !== 'object' ||
    !manifest.answers ||
    isDeeper(manifest, deepest)
  )
    throw new SealError('ERR_NOT_READABLE', 'The envelope holds no application.')
  const same = (['id', 'form', 'ver', 'office'] as const).every((name) => manifest[name] === header[name])
  const sameFiles =
    manifest.files.length === header.blobs.length &&
    manifest.files.every((file, index) => file?.id === header.blobs[index]?.id)
  if (!same || !sameFiles)
    throw new SealError('ERR_SWAPPED', 'The envelope holds another application than it says.')
  return manifest
}

/** Brackets inside of brackets: manifest, answers, rows, rows in a row, a composite question, a list, a file. */
const deepest = 12

/** Whoever walks through what somebody has sealed must not run out of room. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)))

/**
 * Opens one file of an application.
 *
 * @throws {SealError} ERR_NO_KEY, ERR_NOT_READABLE, ERR_SWAPPED where it is not the file the manifest lists.
 */
export async function openFile(
  jwe: string,
  application: Uuid,
  file: SealedFile,
  keys: readonly PrivateKey[],
): Promise<Uint8Array<ArrayBuffer>> {
  const header = readBlobHeader(jwe)
  if (header.id !== application || header.blob !== file.id) {
    throw new SealError('ERR_SWAPPED', 'The file belongs to another application.')
  }
  const bytes = (await decrypt(jwe, header, keys)).slice(0, file.size)
  if ((await sha256(bytes)) !== file.sha256)
    throw new SealError('ERR_SWAPPED', 'The file is not the one that was sealed.')
  return bytes
}

/** Keys that an envelope says it opens with, the office's first. */
export const namedKeys = ({ kid, recipients = [] }: Pick<ManifestHeader, 'kid' | 'recipients'>): Sha256[] => [
  kid,
  ...recipients.map((recipient) => recipient.kid),
]

async function decrypt(
  jwe: string,
  header: Pick<ManifestHeader, 'kid' | 'recipients'>,
  keys: readonly PrivateKey[],
): Promise<Uint8Array<ArrayBuffer>> {
  const named = namedKeys(header)
  const key = named.flatMap((kid) => keys.find((candidate) => candidate.kid === kid) ?? [])[0]
  if (!key) throw new SealError('ERR_NO_KEY', `No private key ${named.join(' or ')} here.`)
  const wrapped = header.recipients?.find(({ kid }) => kid === key.kid && kid !== header.kid)?.key
  try {
    const { plaintext } = await compactDecrypt(
      wrapped === undefined ? jwe : withKey(jwe, wrapped),
      await importJWK(key.jwk, 'RSA-OAEP-256'),
      { keyManagementAlgorithms: ['RSA-OAEP-256'], contentEncryptionAlgorithms: ['A256GCM'] },
    )
    return plaintext as Uint8Array<ArrayBuffer>
  } catch (cause) {
    throw new SealError('ERR_NOT_READABLE', 'The seal does not open.', { cause })
  }
}

/** The envelope with its content's key encrypted to somebody else. */
const withKey = (jwe: string, wrapped: string): string =>
  jwe.replace(/^([^.]*)\.[^.]*/u, (_, header: string) => `${header}.${wrapped}`)
