import { compactDecrypt, CompactEncrypt, importJWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Keyset } from '../contract/keyset.ts'
import { widgetGeneration } from '../contract/limits.ts'
import type { Receipt } from '../contract/receipt.ts'
import { sha256Text } from './digest.ts'
import { generateEncryptionKey, generateSigningKey, type PrivateKey, publicPart } from './keys.ts'
import { readKeyset, signKeyset } from './keyset.ts'
import { openFile, openManifest, readManifestHeader } from './open-application.ts'
import { paddedLength } from './padding.ts'
import { readReceipt, receiptCode, signReceipt } from './receipt.ts'
import { sealApplication } from './seal-application.ts'
import { recoveryKeys, sealingKey } from './sealing-key.ts'

const id = '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10'
const blob = '8a1d0f6e-2b7c-4f3a-a5e4-1c2d3e4f5a6b'
const bytes = new TextEncoder().encode('%PDF-1.7 Nachweis')

let root: PrivateKey, receiptKey: PrivateKey, office: PrivateKey, recovery: PrivateKey, keyset: Keyset

beforeAll(async () => {
  ;[root, receiptKey, office, recovery] = await Promise.all([
    generateSigningKey(),
    generateSigningKey(),
    generateEncryptionKey(),
    generateEncryptionKey(),
  ])
  keyset = {
    v: 1,
    county: 'probe',
    seq: 1,
    iat: 0,
    exp: 4_000_000_000,
    enc: [
      {
        kid: recovery.kid,
        jwk: publicPart(recovery.jwk) as never,
        nbf: 1,
        notAfter: 4_000_000_000,
        role: 'recovery',
      },
      { kid: office.kid, jwk: publicPart(office.jwk) as never, nbf: 0, notAfter: 4_000_000_000 },
    ],
    receiptKeys: [{ kid: receiptKey.kid, jwk: publicPart(receiptKey.jwk) as never }],
    revoked: [],
  }
}, 60_000)

const seal = (over: object = {}) => {
  const key = sealingKey(keyset, Date.UTC(2026, 10, 22))
  if (!key) throw new Error('no key')
  const application = {
    id,
    form: 'probe',
    ver: '1.0.0',
    office: 'amt',
    release: 'A'.repeat(43),
    language: 'de',
    sealedAt: '2026-11-22T10:00:00.000Z',
    answers: { name: 'Anna' },
    files: [{ id: blob, name: 'a.pdf', type: 'application/pdf', bytes }],
    ...over,
  }
  return sealApplication(application, key, recoveryKeys(keyset, Date.UTC(2026, 10, 22)))
}

/** Every way to change one character of a text to its neighbour. */
const changed = (text: string, step = 1) =>
  Array.from({ length: Math.ceil(text.length / step) }, (_, index) => {
    const at = index * step
    const other = text.charAt(at) === 'A' ? 'B' : 'A'
    return text.slice(0, at) + other + text.slice(at + 1)
  })

describe('a sealed application', () => {
  test('opens at the office with answers and files as they were', async () => {
    const sealed = await seal()
    const manifest = await openManifest(sealed.manifest, [office])
    expect(manifest.answers).toEqual({ name: 'Anna' })
    const [file] = manifest.files
    const [sealedFile] = sealed.blobs
    if (!file || !sealedFile) throw new Error('no file')
    const opened = await openFile(new TextDecoder().decode(sealedFile.sealed), id, file, [office])
    expect(opened).toEqual(bytes)
    expect(sealed.H).toBe(await sha256Text(sealed.manifest))
  })

  test('opens with the recovery key alone, files too', async () => {
    const sealed = await seal()
    expect(sealed.kid).toBe(office.kid)
    const manifest = await openManifest(sealed.manifest, [recovery])
    expect(manifest.answers).toEqual({ name: 'Anna' })
    const [file] = manifest.files
    if (!file) throw new Error('no file')
    const jwe = new TextDecoder().decode(sealed.blobs[0]?.sealed)
    expect(await openFile(jwe, id, file, [recovery])).toEqual(bytes)
  })

  test('is an ordinary JWE for the office and, with the other key in its place, for recovery', async () => {
    const { manifest } = await seal({ files: [] })
    const ours = await importJWK(office.jwk, 'RSA-OAEP-256')
    expect((await compactDecrypt(manifest, ours)).protectedHeader.kid).toBe(office.kid)
    const [header, , ...rest] = manifest.split('.')
    const other = readManifestHeader(manifest).recipients?.[0]?.key ?? ''
    const theirs = await importJWK(recovery.jwk, 'RSA-OAEP-256')
    expect((await compactDecrypt([header, other, ...rest].join('.'), theirs)).plaintext).toBeDefined()
  })

  test('does not open where a recipient was exchanged', async () => {
    const { manifest } = await seal({ files: [] })
    const other = await seal({ files: [] })
    const [, ...rest] = manifest.split('.')
    const { recipients } = readManifestHeader(other.manifest)
    const forged = JSON.stringify({ ...readManifestHeader(manifest), recipients })
    const jwe = [Buffer.from(forged).toString('base64url'), ...rest].join('.')
    for (const key of [office, recovery])
      await expect(openManifest(jwe, [key])).rejects.toMatchObject({ code: 'ERR_NOT_READABLE' })
  })

  test('says outside only what its carrier must know', async () => {
    const { manifest } = await seal()
    const header = Buffer.from(manifest.split('.')[0] ?? '', 'base64url').toString()
    expect(header).not.toContain('Anna')
    expect(header).not.toContain('a.pdf')
    expect(Object.keys(readManifestHeader(manifest)).toSorted()).toEqual(
      ['alg', 'blobs', 'cty', 'enc', 'form', 'id', 'kid', 'office', 'recipients', 'ver'].toSorted(),
    )
  })

  test('does not open with any character changed', async () => {
    const { manifest } = await seal({ files: [] })
    for (const other of changed(manifest, 41)) await expect(openManifest(other, [office])).rejects.toThrow()
    // The last characters of each part, where base64url has unused bits.
    for (let at = manifest.length - 3; at < manifest.length; at += 1) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
        if (manifest.charAt(at) === letter) continue
        await expect(
          openManifest(manifest.slice(0, at) + letter + manifest.slice(at + 1), [office]),
        ).rejects.toThrow()
      }
    }
  })

  test('does not open with another key', async () => {
    const { manifest } = await seal()
    await expect(openManifest(manifest, [root])).rejects.toMatchObject({ code: 'ERR_NO_KEY' })
  })

  test.for<[name: string, header: object]>([
    ['another application', { id: blob }],
    ['another form', { form: 'andere' }],
    ['another version', { ver: '2.0.0' }],
    ['another office', { office: 'anderes' }],
    ['other files', { blobs: [{ id, sha256: 'A'.repeat(43), size: 10 }] }],
    ['no files', { blobs: [] }],
  ])('does not open where the outside says %s', async ([, header]) => {
    const { manifest } = await seal()
    const plain = new TextEncoder().encode(JSON.stringify(await openManifest(manifest, [office])))
    const key = await importJWK({ ...publicPart(office.jwk), alg: 'RSA-OAEP-256' }, 'RSA-OAEP-256')
    const forged = await new CompactEncrypt(plain)
      .setProtectedHeader({ ...readManifestHeader(manifest), ...header })
      .encrypt(key)
    await expect(openManifest(forged, [office])).rejects.toMatchObject({ code: 'ERR_SWAPPED' })
  })

  test('refuses a file of another application', async () => {
    const sealed = await seal()
    const manifest = await openManifest(sealed.manifest, [office])
    const [file] = manifest.files
    const jwe = new TextDecoder().decode(sealed.blobs[0]?.sealed)
    if (!file) throw new Error('no file')
    const other = '11111111-1111-4111-8111-111111111111'
    await expect(openFile(jwe, other, file, [office])).rejects.toMatchObject({ code: 'ERR_SWAPPED' })
    await expect(openFile(jwe, id, { ...file, sha256: 'B'.repeat(43) }, [office])).rejects.toMatchObject({
      code: 'ERR_SWAPPED',
    })
  })

  test('has a size that says little', async () => {
    const sizes = await Promise.all(
      ['', 'x'.repeat(300), 'x'.repeat(500)].map(
        async (note) => (await seal({ answers: { note }, files: [] })).manifest.length,
      ),
    )
    expect(new Set(sizes).size).toBe(1)
    expect(paddedLength(1_000_001)).toBeLessThan(1_130_000)
    for (const length of [0, 1, 1024, 1025, 5000, 123_456])
      expect(paddedLength(length)).toBeGreaterThanOrEqual(length)
  })
})

describe('a key set', () => {
  test('is believed when the pinned root has signed it', async () => {
    expect((await readKeyset(await signKeyset(keyset, root), root.kid)).keyset).toEqual(keyset)
  })

  test('is refused when another root has signed it', async () => {
    await expect(readKeyset(await signKeyset(keyset, receiptKey), root.kid)).rejects.toMatchObject({
      code: 'ERR_NOT_TRUSTED',
    })
  })

  test('offers no key that is revoked, not yet or no longer valid', () => {
    const now = Date.UTC(2026, 10, 22)
    const changed = (change: object): Keyset => ({
      ...keyset,
      enc: keyset.enc.map((key) => ({ ...key, ...change })),
    })
    expect(sealingKey(keyset, now)?.kid).toBe(office.kid)
    expect(recoveryKeys(keyset, now).map(({ kid }) => kid)).toEqual([recovery.kid])
    const revoked = [office, recovery].map(({ kid }) => ({ kid, reason: 'lost' }))
    for (const other of [
      { ...keyset, revoked },
      changed({ nbf: now / 1000 + 1 }),
      changed({ notAfter: now / 1000 }),
    ]) {
      expect(sealingKey(other, now)).toBeUndefined()
      expect(recoveryKeys(other, now)).toEqual([])
    }
  })

  test('offers the newest key of the office, never a recovery key in its place', () => {
    const now = Date.UTC(2026, 10, 22)
    const [only, older] = keyset.enc
    if (!only || !older) throw new Error('no keys')
    const newer = { ...older, kid: receiptKey.kid, nbf: 5 }
    expect(sealingKey({ ...keyset, enc: [older, newer, only] }, now)?.kid).toBe(newer.kid)
    expect(sealingKey({ ...keyset, enc: [only] }, now)).toBeUndefined()
    const many = Array.from({ length: 5 }, (_, nbf) => ({ ...only, nbf }))
    expect(recoveryKeys({ ...keyset, enc: many }, now).map(({ nbf }) => nbf)).toEqual([4, 3, 2])
  })

  test('is refused by a widget that is too old for it', async () => {
    const newer = await signKeyset({ ...keyset, minWidget: widgetGeneration + 1 }, root)
    await expect(readKeyset(newer, root.kid)).rejects.toMatchObject({ code: 'ERR_TOO_OLD' })
    const same = await signKeyset({ ...keyset, minWidget: widgetGeneration }, root)
    expect((await readKeyset(same, root.kid)).keyset.minWidget).toBe(widgetGeneration)
  })

  test('is believed under either of two pinned roots, and no third', async () => {
    const trust = `${root.kid} ${receiptKey.kid}`
    expect((await readKeyset(await signKeyset(keyset, root), trust)).root).toBe(root.kid)
    expect((await readKeyset(await signKeyset(keyset, receiptKey), trust)).root).toBe(receiptKey.kid)
    const third = await generateSigningKey()
    for (const pins of [trust, '', `${root.kid}${receiptKey.kid}`])
      await expect(readKeyset(await signKeyset(keyset, third), pins)).rejects.toMatchObject({
        code: 'ERR_NOT_TRUSTED',
      })
  })
})

describe('a receipt', () => {
  const receipt = async (): Promise<Receipt> => ({
    v: 1,
    id,
    H: 'A'.repeat(43),
    form: 'probe',
    ver: '1.0.0',
    kid: office.kid,
    office: 'amt',
    receivedAt: '2026-11-22T10:00:00.000Z',
    seq: 1,
    code: await receiptCode(id),
  })
  const expected = { id, H: 'A'.repeat(43) }

  test('is believed when the intake has signed it for this application', async () => {
    const jws = await signReceipt(await receipt(), receiptKey)
    expect((await readReceipt(jws, keyset, expected)).receipt).toEqual(await receipt())
  })

  test('is refused for another application, other bytes, or from another key', async () => {
    const jws = await signReceipt(await receipt(), receiptKey)
    await expect(readReceipt(jws, keyset, { ...expected, id: blob })).rejects.toMatchObject({
      code: 'ERR_SWAPPED',
    })
    await expect(readReceipt(jws, keyset, { ...expected, H: 'E'.repeat(43) })).rejects.toMatchObject({
      code: 'ERR_SWAPPED',
    })
    const forged = await signReceipt(await receipt(), root)
    await expect(readReceipt(forged, keyset, expected)).rejects.toMatchObject({ code: 'ERR_NO_KEY' })
  })

  test('has a number that people can read aloud', async () => {
    expect(await receiptCode(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/u)
  })
})
