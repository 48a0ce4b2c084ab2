import * as node from 'node:crypto'
import type { Choices } from '../../property/generate/choices.ts'

type Bytes = ArrayBuffer | ArrayBufferView<ArrayBuffer>

/** Runs a computation and hands its result over as a task of its own, so that whoever waits for it can die meanwhile. */
export type Later = <T>(compute: () => T) => Promise<T>

const buffer = (bytes: Bytes): Buffer =>
  ArrayBuffer.isView(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Buffer.from(bytes)

const whole = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

const tagLength = 16

/** Keys are imported again and again, and importing one takes longer than using it. */
const imported = new Map<string, CryptoKey>()
const objects = new WeakMap<CryptoKey, node.KeyObject>()

function keyObject(key: CryptoKey): node.KeyObject {
  const known = objects.get(key)
  if (known) return known
  const object = node.KeyObject.from(key as node.webcrypto.CryptoKey)
  objects.set(key, object)
  return object
}

function importKey(
  format: string,
  data: Bytes | JsonWebKey,
  algorithm: AlgorithmIdentifier | RsaHashedImportParams | EcKeyImportParams,
  _: boolean,
  usages: readonly KeyUsage[],
): CryptoKey {
  const make = (): CryptoKey => {
    if (format === 'raw') return toKey(node.createSecretKey(buffer(data as Bytes)))
    const key = data as node.webcrypto.JsonWebKey
    return toKey(
      key.d === undefined
        ? node.createPublicKey({ key, format: 'jwk' })
        : node.createPrivateKey({ key, format: 'jwk' }),
    )
  }
  const toKey = (object: node.KeyObject): CryptoKey => {
    const params: Exclude<Cipher, string> = named(algorithm as Cipher)
    const full = params.name.startsWith('AES')
      ? { ...params, length: (object.symmetricKeySize ?? 0) * 8 }
      : params
    // Extractable whatever was asked for: a key that was stored and read again could not be used otherwise.
    return object.toCryptoKey(full as never, true, usages as never) as CryptoKey
  }
  if (format === 'raw') return make()
  const id = JSON.stringify([data, algorithm, usages])
  const known = imported.get(id) ?? make()
  imported.set(id, known)
  return known
}

const refuse = (): never => {
  throw new DOMException('The operation failed.', 'OperationError')
}

type Cipher = string | ({ readonly name: string } & Partial<AesGcmParams>)

const named = (algorithm: Cipher) => (typeof algorithm === 'string' ? { name: algorithm } : algorithm)

function encrypt(cipherName: Cipher, key: CryptoKey, data: Bytes): ArrayBuffer {
  const algorithm: Exclude<Cipher, string> = named(cipherName)
  if (algorithm.name === 'RSA-OAEP')
    return whole(node.publicEncrypt({ key: keyObject(key), oaepHash: 'sha256' }, buffer(data)))
  const cipher = node.createCipheriv('aes-256-gcm', keyObject(key), buffer(algorithm.iv as Bytes))
  if (algorithm.additionalData) cipher.setAAD(buffer(algorithm.additionalData as Bytes))
  return whole(Buffer.concat([cipher.update(buffer(data)), cipher.final(), cipher.getAuthTag()]))
}

function decrypt(cipherName: Cipher, key: CryptoKey, data: Bytes): ArrayBuffer {
  const algorithm: Exclude<Cipher, string> = named(cipherName)
  try {
    if (algorithm.name === 'RSA-OAEP')
      return whole(node.privateDecrypt({ key: keyObject(key), oaepHash: 'sha256' }, buffer(data)))
    const sealed = buffer(data)
    const cipher = node.createDecipheriv('aes-256-gcm', keyObject(key), buffer(algorithm.iv as Bytes))
    if (algorithm.additionalData) cipher.setAAD(buffer(algorithm.additionalData as Bytes))
    cipher.setAuthTag(sealed.subarray(-tagLength))
    return whole(Buffer.concat([cipher.update(sealed.subarray(0, -tagLength)), cipher.final()]))
  } catch {
    return refuse()
  }
}

/** What is signed twice has the same signature: a signature takes longer to check than anything else here. */
const verified = new Map<string, boolean>()

const names = new WeakMap<CryptoKey, string>()

function nameOf(key: CryptoKey): string {
  const known = names.get(key) ?? String(keyObject(key).export({ format: 'jwk' }).x)
  names.set(key, known)
  return known
}

function verify(key: CryptoKey, signature: Bytes, data: Bytes): boolean {
  const digest = node.hash('sha256', buffer(data), 'base64')
  const id = `${nameOf(key)} ${buffer(signature).toString('base64')} ${digest}`
  const known = verified.get(id)
  if (known !== undefined) return known
  const p1363 = { key: keyObject(key), dsaEncoding: 'ieee-p1363' } as const
  const result = node.verify('sha256', buffer(data), p1363, buffer(signature))
  if (verified.size > 500) verified.clear()
  verified.set(id, result)
  return result
}

/**
 * WebCrypto as far as it is needed, with the same library underneath (OpenSSL) but at once and in a fixed order: the
 * runtime's own answers from other threads, whenever they are done, and no schedule could be repeated.
 */
export const simulatedSubtle = (later: Later) => ({
  digest: (_: 'SHA-256', data: Bytes) =>
    later(() => whole(node.hash('sha256', buffer(data), 'buffer') as Buffer)),
  importKey: (...args: Parameters<typeof importKey>) => later(() => importKey(...args)),
  generateKey: (algorithm: AesKeyGenParams, extractable: boolean, usages: KeyUsage[]) =>
    later(() => importKey('raw', new Uint8Array(node.randomBytes(32)), algorithm, extractable, usages)),
  encrypt: (...args: Parameters<typeof encrypt>) => later(() => encrypt(...args)),
  decrypt: (...args: Parameters<typeof decrypt>) => later(() => decrypt(...args)),
  sign: (_: EcdsaParams, key: CryptoKey, data: Bytes) =>
    later(() => whole(node.sign('sha256', buffer(data), { key: keyObject(key), dsaEncoding: 'ieee-p1363' }))),
  verify: (_: EcdsaParams, key: CryptoKey, signature: Bytes, data: Bytes) =>
    later(() => verify(key, signature, data)),
})

/** A version 4 UUID from the seed, so that a schedule names its applications the same every time. */
export function seededUuid(choices: Choices): string {
  const bytes = Buffer.from(Array.from({ length: 16 }, () => choices.below(256)))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
