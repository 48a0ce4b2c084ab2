import { describe, expect, test } from 'vitest'
import { testCounty } from '../../tests/contract/county.ts'
import type { Receipt } from '../contract/receipt.ts'
import type { FormRelease } from '../contract/release.ts'
import { certify } from './delegate.ts'
import { generateSigningKey, publicPart } from './keys.ts'
import { readKeyset, signKeyset } from './keyset.ts'
import { readReceipt, signReceipt } from './receipt.ts'
import { readRelease, signRelease } from './release.ts'
import { SealError } from './seal-error.ts'
import { sign, type Signer, writeJson } from './sign.ts'

const now = Date.UTC(2026, 10, 22, 12)
const seconds = now / 1000
const day = 24 * 60 * 60
const term = { county: 'musterland', nbf: seconds - day, notAfter: seconds + 90 * day }

const county = await testCounty()
const neighbour = await testCounty()
const delegate = await certify(await generateSigningKey(), county.root, term)
const rootKey = publicPart(county.root.jwk)

/** Only what is signed matters here, not that it is a form. */
const release = { v: 1, county: 'Landkreis Musterland', authority: 'Landratsamt' } as FormRelease
const receipt: Receipt = {
  v: 1,
  id: '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10',
  H: 'A'.repeat(43),
  form: 'muster',
  ver: '1.0.0',
  kid: county.office.kid,
  office: 'musteramt',
  receivedAt: '2026-11-22T12:00:00.000Z',
  seq: 1,
  code: 'K7QM-2F9X-41TB',
}

/** Something signed, and how it is read. */
interface Signed {
  readonly text: string
  readonly read: (text: string) => Promise<unknown>
}

const keysetBy = async (signer: Signer): Promise<Signed> => ({
  text: await signKeyset(county.keyset, signer),
  read: (text) => readKeyset(text, county.root.kid, now),
})
const releaseBy = async (signer: Signer): Promise<Signed> => ({
  text: (await signRelease(release, signer)).json,
  read: (text) => readRelease(text, rootKey, now),
})
const all: [name: string, Signed][] = [
  ['a key set', await keysetBy(county.root)],
  ['a key set signed by a delegate', await keysetBy(delegate)],
  ['a form', await releaseBy(county.root)],
  ['a form signed by a delegate', await releaseBy(delegate)],
  [
    'a receipt',
    {
      text: await signReceipt(receipt, county.receipt),
      read: (text) => readReceipt(text, county.keyset, receipt),
    },
  ],
]

/**
 * Every text with one byte changed (to a letter that may stand there, to one that may not), one missing or one added, and
 * every beginning.
 */
function* changed(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
    yield before + (here === 'A' ? 'B' : 'A') + after
    yield before + String.fromCharCode(here.charCodeAt(0) ^ 0x80) + after
    yield `${before} ${here}${after}`
    yield before + after
    yield before
  }
  for (const more of [' ', '\n', '\r\n', '\0', 'A', '=', '.', '{}']) yield text + more
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Every other letter at the end of every part: there base64url has bits that mean nothing. */
function* otherEnds(text: string): Generator<string> {
  for (const { index, 0: run } of text.matchAll(/[\w-]{20,}/gu)) {
    const last = index + run.length - 1
    for (const letter of alphabet)
      if (letter !== text.charAt(last)) yield text.slice(0, last) + letter + text.slice(last + 1)
  }
}

describe.for(all)('%s', ([, { text, read }]) => {
  test('is believed as it was signed', async () => {
    await expect(read(text)).resolves.toBeDefined()
  })

  test('is refused with any byte changed, missing or added, and cut off anywhere', async () => {
    let tried = 0
    for (const other of [...changed(text), ...otherEnds(text)]) {
      const error = await read(other).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      if (!(error instanceof SealError)) throw new Error(`Not refused: ${JSON.stringify(other)}`)
      tried += 1
    }
    expect(tried).toBeGreaterThan(text.length * 5)
  }, 120_000)
})

describe('a delegate', () => {
  test('signs in the root’s place, and the root is named', async () => {
    const read = await readKeyset(await signKeyset(county.keyset, delegate), county.root.kid, now)
    expect(read).toMatchObject({ keyset: county.keyset, root: county.root.kid, rootKey })
  })

  test.for<[name: string, at: number]>([
    ['before its time', term.nbf - 1],
    ['after its time', term.notAfter],
  ])('is not believed %s', async ([, at]) => {
    const jws = await signKeyset(county.keyset, delegate)
    const { json } = await signRelease(release, delegate)
    const expected = { code: 'ERR_EXPIRED' }
    await expect(readKeyset(jws, county.root.kid, at * 1000)).rejects.toMatchObject(expected)
    await expect(readRelease(json, rootKey, at * 1000)).rejects.toMatchObject(expected)
  })

  test.for<[name: string, term: object]>([
    ['no end', { notAfter: undefined }],
    ['no beginning', { nbf: undefined }],
    ['words for dates', { nbf: 'immer', notAfter: 'nie' }],
  ])('is not believed with a certificate that has %s', async ([, over]) => {
    const endless = await certify(delegate, county.root, { ...term, ...over } as typeof term)
    const jws = await signKeyset(county.keyset, endless)
    await expect(readKeyset(jws, county.root.kid, now)).rejects.toMatchObject({ code: 'ERR_EXPIRED' })
  })

  test('of another root is not believed', async () => {
    const stranger = await certify(await generateSigningKey(), neighbour.root, term)
    await expect(
      readKeyset(await signKeyset(county.keyset, stranger), county.root.kid, now),
    ).rejects.toMatchObject({ code: 'ERR_NOT_TRUSTED' })
    const { json } = await signRelease(release, stranger)
    await expect(readRelease(json, rootKey, now)).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
  })

  test('without the root’s signature is not believed, though the certificate names the root', async () => {
    const thief = await generateSigningKey()
    const certificate = { v: 1, ...term, kid: thief.kid, jwk: publicPart(thief.jwk) }
    const forged = await sign(writeJson(certificate), 'amt-delegate+jws', thief, { jwk: rootKey })
    const jws = await signKeyset(county.keyset, { ...thief, cert: forged })
    await expect(readKeyset(jws, county.root.kid, now)).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
  })

  test('cannot lend its certificate to another key', async () => {
    const thief = { ...(await generateSigningKey()), cert: delegate.cert }
    const jws = await signKeyset(county.keyset, thief)
    await expect(readKeyset(jws, county.root.kid, now)).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
  })

  test('cannot make delegates', async () => {
    const second = await generateSigningKey()
    const certificate = { v: 1, ...term, kid: second.kid, jwk: publicPart(second.jwk) }
    const cert = await sign(writeJson(certificate), 'amt-delegate+jws', delegate, { jwk: rootKey })
    const { json } = await signRelease(release, { ...second, cert })
    await expect(readRelease(json, rootKey, now)).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
    await expect(
      readKeyset(await signKeyset(county.keyset, { ...second, cert }), county.root.kid, now),
    ).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
  })

  test('signs no receipts', async () => {
    const jws = await signReceipt(receipt, delegate)
    await expect(readReceipt(jws, county.keyset, receipt)).rejects.toMatchObject({ code: 'ERR_NO_KEY' })
    const posing = await signReceipt(receipt, { ...delegate, kid: county.receipt.kid })
    await expect(readReceipt(posing, county.keyset, receipt)).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
  })
})

test('a key set, a form and a receipt of another county are refused', async () => {
  const theirs = await signKeyset({ ...neighbour.keyset, county: 'nachbarland' }, neighbour.root)
  await expect(readKeyset(theirs, county.root.kid, now)).rejects.toMatchObject({ code: 'ERR_NOT_TRUSTED' })
  const { json } = await signRelease(release, neighbour.root)
  await expect(readRelease(json, rootKey, now)).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
  const jws = await signReceipt(receipt, neighbour.receipt)
  await expect(readReceipt(jws, county.keyset, receipt)).rejects.toMatchObject({ code: 'ERR_NO_KEY' })
})

test('what was signed as one thing does not pass as another', async () => {
  const { json } = await signRelease(county.keyset as never, county.root)
  const { payload, protected: header, signature } = JSON.parse(json) as Record<string, string>
  const asKeyset = [header, payload, signature].join('.')
  await expect(readKeyset(asKeyset, undefined, now)).rejects.toBeInstanceOf(SealError)
  await expect(
    signKeyset(county.keyset, { ...delegate, cert: await signKeyset(county.keyset, county.root) }).then(
      (jws) => readKeyset(jws, county.root.kid, now),
    ),
  ).rejects.toMatchObject({ code: 'ERR_SIGNATURE' })
})
