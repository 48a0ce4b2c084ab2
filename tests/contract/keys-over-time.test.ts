import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAttachment, openSubmission } from '../../src/cli/inbox/open-submission.ts'
import type { KeyCommand, KeyOptions } from '../../src/cli/keys/commands/command.ts'
import { delegate } from '../../src/cli/keys/commands/delegate.ts'
import { destroy } from '../../src/cli/keys/commands/destroy.ts'
import { init } from '../../src/cli/keys/commands/init.ts'
import { publishCommand } from '../../src/cli/keys/commands/publish.ts'
import { revoke } from '../../src/cli/keys/commands/revoke.ts'
import { rotate } from '../../src/cli/keys/commands/rotate.ts'
import { readSiteKeys } from '../../src/cli/keys/county-keys.ts'
import { keyRing } from '../../src/cli/keys/key-ring.ts'
import { keyWarnings } from '../../src/cli/keys/key-warnings.ts'
import { passphrasesFrom } from '../../src/cli/keys/passphrases.ts'
import { publishForms } from '../../src/cli/publish/publish-forms.ts'
import { readKeyset } from '../../widgets/seal/keyset.ts'
import { readReceipt, signReceipt } from '../../widgets/seal/receipt.ts'
import { readRelease } from '../../widgets/seal/release.ts'
import { type SealedApplication, sealApplication } from '../../widgets/seal/seal-application.ts'
import { recoveryKeys, sealingKey } from '../../widgets/seal/sealing-key.ts'
import { musterland } from '../fixtures/musterland.ts'
import { application, file } from './application.ts'
import { now } from './county.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { writeFile } from 'node:fs/promises'

const day = 24 * 60 * 60 * 1000

/** A county's keys on two media, at a time that the test decides. */
interface Desk {
  readonly dataDir: string
  readonly stick: string
  readonly passphrases: KeyCommand['passphrases']
}

let desk: Desk
/** Everything citizens have ever sealed. */
const sealed: SealedApplication[] = []

async function run(
  command: (input: KeyCommand) => Promise<void>,
  days: number,
  subject = '',
  options: KeyOptions = {},
) {
  const { dataDir, stick, passphrases } = desk
  const county = () => Promise.resolve('musterland')
  await command({
    dataDir,
    passphrases,
    subject,
    now: now + days * day,
    county,
    options: { root: stick, ...options },
  })
}

/** The key set as a citizen's device reads it. */
const published = async (days: number) =>
  readKeyset(await readFile(join(desk.dataDir, 'keys/keyset.jws'), 'utf8'), undefined, now + days * day)

/** A citizen applies. @returns The key that was sealed to. */
async function apply(days: number): Promise<string> {
  const { keyset } = await published(days)
  const key = sealingKey(keyset, now + days * day)
  if (!key) throw new Error('There is no key to seal to.')
  const recovery = recoveryKeys(keyset, now + days * day)
  expect(keyset.revoked.map(({ kid }) => kid)).not.toContain(key.kid)
  for (const { kid } of recovery) expect(keyset.revoked.map((one) => one.kid)).not.toContain(kid)
  sealed.push(await sealApplication(application({ files: [file('%PDF-1.7 Nachweis')] }), key, recovery))
  return key.kid
}

/** Opens everything with the keys of these folders, files too. */
async function openAll(...folders: string[]): Promise<number> {
  const ring = await keyRing(folders, desk.passphrases)
  for (const { manifest, blobs } of sealed) {
    const opened = await openSubmission({ manifest }, ring)
    for (const one of opened.files) {
      const bytes = blobs.find(({ id }) => id === one.id)?.sealed
      const content = await openAttachment({ read: () => Promise.resolve(bytes) }, opened, one, ring)
      expect(new TextDecoder().decode(content)).toBe('%PDF-1.7 Nachweis')
    }
  }
  return sealed.length
}

const keysOf = ({ dataDir }: Desk) => join(dataDir, 'keys')

beforeAll(async () => {
  const folder = await temporaryFolder()
  const passphraseFile = join(folder, 'passphrase')
  await writeFile(passphraseFile, 'vier Wörter für den Tresor')
  desk = {
    dataDir: join(folder, 'data'),
    stick: join(folder, 'stick'),
    passphrases: passphrasesFrom({ passphraseFile }),
  }
  await run(init, 0)
}, 60_000)

describe('the office opens whatever was sealed, whichever key was in use', () => {
  const kids: string[] = []

  test('through announcements, rotations and a revocation', async () => {
    kids.push(await apply(0))
    await run(rotate, 1, 'office')
    kids.push(await apply(2), await apply(9))
    await expect(run(rotate, 2, 'office')).rejects.toThrow(/schon ein neuer Schlüssel angekündigt/u)
    await run(rotate, 20, 'recovery')
    kids.push(await apply(28))
    await run(rotate, 30, 'office', { now: true })
    kids.push(await apply(30))
    await run(revoke, 31, kids[4], { reason: 'gestohlen' })
    kids.push(await apply(31))
    await run(publishCommand, 40)
    kids.push(await apply(40))
    expect(kids[1]).toBe(kids[0])
    expect(new Set(kids).size).toBe(4)
    expect(kids[6]).toBe(kids[5])
    expect(await openAll(keysOf(desk))).toBe(7)
  }, 120_000)

  test('and so does whoever holds the recovery keys', async () => {
    expect(await openAll(desk.stick)).toBe(7)
  }, 60_000)

  test('until an old key is destroyed: then nothing but the recovery key opens what was sealed to it', async () => {
    const first = kids[0] ?? ''
    // Sealed to until a day after the eighth, kept 60 days from then on.
    await expect(run(destroy, 68, first)).rejects.toThrow(/noch bis/u)
    await run(destroy, 69.1, first)
    await expect(openAll(keysOf(desk))).rejects.toThrow(/mit einem anderen Schlüssel verschlossen/u)
    expect(await openAll(keysOf(desk), desk.stick)).toBe(7)
    await expect(run(destroy, 80, first)).rejects.toThrow(/gibt es/u)
  }, 60_000)
})

describe('a server that has only what belongs on it', () => {
  let server: string
  const site = (days: number) => readSiteKeys(server, 'musterland', desk.passphrases, now + days * day)
  const carry = async () => {
    for (const name of ['receipt.json', 'delegate.json', 'roots.json', 'keyset.jws'])
      await copyFile(join(keysOf(desk), name), join(server, 'keys', name))
  }

  beforeAll(async () => {
    server = join(await temporaryFolder(), 'data')
    await mkdir(join(server, 'keys'), { recursive: true })
    await run(delegate, 50)
    await carry()
  }, 60_000)

  test('builds forms that browsers believe, and signs receipts that they believe', async () => {
    const keys = await site(60)
    expect(keys.development).toBe(false)
    const signer = await keys.signer()
    const { files } = await publishForms(
      await musterland(),
      { signer, development: false },
      keys.published.jws,
    )
    const { rootKey, keyset } = await readKeyset(keys.published.jws, keys.trust, now + 60 * day)
    const json = files.get('formulare/muster-antrag/definition.json') ?? ''
    const { release } = await readRelease(json, rootKey, now + 60 * day)
    expect(release.definition.id).toBe('muster-antrag')
    await expect(readRelease(json, rootKey, now + 140 * day)).rejects.toMatchObject({ code: 'ERR_EXPIRED' })
    const receipt = { ...someReceipt, id: sealed[0]?.id ?? '' }
    const jws = await signReceipt(receipt, await keys.receipt())
    expect((await readReceipt(jws, keyset, receipt)).receipt).toEqual(receipt)
  })

  test('says what to do when the delegate’s time is over', async () => {
    await expect((await site(141)).signer()).rejects.toThrow(
      /Die Delegation ist am .* abgelaufen\. Bitte npm run keys -- delegate auf dem Rechner mit dem Hauptschlüssel ausführen/u,
    )
  })

  test('says what to do when the key set’s time is over', async () => {
    await expect((await site(500)).signer()).rejects.toThrow(/abgelaufen\. Bitte npm run keys -- publish/u)
  })

  test.for<[days: number, warnings: RegExp[]]>([
    [60, []],
    [127, [/Die Delegation gilt nur noch 13 Tage/u]],
    [141, [/Die Delegation ist am .* abgelaufen/u]],
    [390, [/Schlüsselverzeichnis gilt nur noch 50 Tage/u, /Die Delegation/u]],
    [450, [/Schlüsselverzeichnis ist am .* abgelaufen/u, /kein Antrag verschlossen/u, /Die Delegation/u]],
  ])('warns in time: after %s days', async ([days, expected]) => {
    const warnings = await keyWarnings(server, now + days * day)
    expect(warnings).toHaveLength(expected.length)
    for (const [at, pattern] of expected.entries()) expect(warnings[at]).toMatch(pattern)
  })

  test('verifies receipts of a key that was replaced, and none of one that was revoked', async () => {
    const before = await (await site(60)).receipt()
    const jws = await signReceipt(someReceipt, before)
    await run(rotate, 61, 'receipt')
    await carry()
    const keys = await site(61)
    expect((await keys.receipt()).kid).not.toBe(before.kid)
    expect((await readReceipt(jws, keys.published.keyset, someReceipt)).receipt).toEqual(someReceipt)
    await run(revoke, 62, before.kid, { reason: 'kopiert' })
    await carry()
    const later = await site(62)
    await expect(readReceipt(jws, later.published.keyset, someReceipt)).rejects.toMatchObject({
      code: 'ERR_NO_KEY',
    })
    const current = await later.receipt()
    await run(revoke, 63, current.kid, { reason: 'kopiert' })
    await carry()
    expect((await (await site(63)).receipt()).kid).not.toBe(current.kid)
  })

  test('does not start with a receipt key that nobody would believe', async () => {
    await run(rotate, 70, 'receipt')
    await copyFile(join(keysOf(desk), 'receipt.json'), join(server, 'keys/receipt.json'))
    await expect((await site(70)).receipt()).rejects.toThrow(/steht nicht im veröffentlichten/u)
  })

  test('refuses another county’s content, and says what is missing', async () => {
    await expect(readSiteKeys(server, 'nachbarland', desk.passphrases, now)).rejects.toThrow(/nachbarland/u)
    await rm(join(server, 'keys/delegate.json'))
    await expect((await site(70)).signer()).rejects.toThrow(/weder der Hauptschlüssel noch eine Delegation/u)
    await rm(join(server, 'keys/receipt.json'))
    await expect((await site(70)).receipt()).rejects.toThrow(/fehlt: receipt\.json/u)
    await rm(join(server, 'keys/roots.json'))
    await expect(site(70)).rejects.toThrow(/fehlt roots\.json/u)
  })
})

const someReceipt = {
  v: 1 as const,
  id: '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10',
  H: 'A'.repeat(43),
  form: 'muster-antrag',
  ver: '1.0.0',
  kid: 'A'.repeat(43),
  office: 'musteramt',
  receivedAt: '2026-11-22T12:00:00.000Z',
  seq: 1,
  code: 'K7QM-2F9X-41TB',
}
