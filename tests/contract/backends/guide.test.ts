import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Backend, type BackendOf } from '../../../widgets/contract/backend.ts'
import { sendToMultipart } from '../../../widgets/transports/multipart.ts'
import { testCounty } from '../county.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { navigateFrom, sendFrom, startChromium } from './chromium.ts'
import { shownInGuide } from './guide.ts'
import { answerOf, plainFile, plainParcel, sealedParcel } from './parcels.ts'
import { phpFolder, type PhpServer } from './php-process.ts'
import { startPhp } from './php-server.ts'

const county = await testCounty()

test('every setting that the guide shows can be set', async () => {
  const shown = await shownInGuide('yaml')
  const backends = shown.flatMap((yaml) => {
    // The key of FIT-Connect's example is left out there: it fills ten lines.
    const text = yaml.replace('n: …', `n: ${'A'.repeat(340)}`)
    return Object.values((parse(text) as { backends: object }).backends)
  })
  expect(backends.map((backend) => v.parse(Backend, backend).kind).toSorted()).toEqual(
    ['fit-connect', 'file', 'intake', 'intake', 'json', 'multipart', 'multipart', 'multipart'].toSorted(),
  )
})

/** A program as somebody copies it, with its three settings. */
async function copied(
  others: readonly string[] = [],
  limits?: readonly string[],
): Promise<PhpServer & { readonly inbox: string }> {
  const [program = ''] = await shownInGuide('php')
  const [folder, inbox] = [await temporaryFolder(), await temporaryFolder()]
  const set = (name: string, value: string) => (text: string) =>
    text.replace(new RegExp(`^const ${name} = .*;$`, 'mu'), `const ${name} = ${value};`)
  const list = `[${others.map((website) => `'${website}'`).join(', ')}]`
  const changed = set('ANDERE_WEBSITES', list)(set('ORDNER', `'${inbox}'`)(program))
  await writeFile(join(folder, 'antrag.php'), changed)
  for (const page of ['danke.html', 'seite.html'])
    await writeFile(join(folder, page), await readFile(join(phpFolder, page)))
  return { ...(await startPhp({ folder, ...(limits && { limits }) })), inbox }
}

const to = ({ url }: PhpServer, settings: object = { sealed: false }): BackendOf<'multipart'> =>
  v.parse(Backend, { kind: 'multipart', url: `${url}antrag.php`, ...settings }) as BackendOf<'multipart'>

/** What lies in the program's folder. */
async function filed({ inbox }: { readonly inbox: string }, id: string) {
  const { angaben, dateien } = JSON.parse(await readFile(join(inbox, id, 'antrag.json'), 'utf8')) as {
    angaben: Readonly<Record<string, unknown>>
    dateien: readonly { feld: string; name: string; liegt_unter: string }[]
  }
  const bytes = await Promise.all(dateien.map((file) => readFile(join(inbox, id, file.liegt_unter))))
  return { angaben, dateien: dateien.map(({ feld, name }) => [feld, name]), bytes }
}

describe('the PHP program of the guide, on the page’s own origin', async () => {
  const php = await copied()

  test('files everything under the application’s id, files in rows too', async () => {
    const files = await Promise.all([plainFile('a.pdf', 300), plainFile('../../b.php', 8_000_000)])
    const [first, second] = files
    const answers = {
      name: 'Änne',
      kinder: [{ name: 'Ben', nachweis: [answerOf(second, 'Zeugnis')] }],
      bild: [answerOf(first)],
    }
    const parcel = await plainParcel(to(php), answers, files)
    expect(await sendToMultipart(parcel, fetch)).toEqual({ kind: 'sent' })
    const { angaben, dateien, bytes } = await filed(php, parcel.id)
    expect(angaben).toMatchObject({
      submissionId: parcel.id,
      name: 'Änne',
      kinder: [{ name: 'Ben', nachweis_description: ['Zeugnis'] }],
    })
    expect(dateien).toEqual([
      ['kinder[0][nachweis][0]', 'b.php'],
      ['bild[0]', 'a.pdf'],
    ])
    expect(bytes[0]?.equals(second.bytes)).toBe(true)
    expect(bytes[1]?.equals(first.bytes)).toBe(true)
    // Nothing of a stranger's names, and nothing half done.
    expect((await readdir(join(php.inbox, parcel.id))).toSorted()).toEqual([
      'antrag.json',
      'datei-01',
      'datei-02',
    ])
    expect(await readdir(php.inbox)).toEqual([parcel.id])
  })

  test('files a sealed application', async () => {
    const parcel = await sealedParcel(county, to(php, {}), [await plainFile('a.pdf', 300)])
    expect(await sendToMultipart(parcel, fetch)).toEqual({ kind: 'sent' })
    const { dateien, bytes } = await filed(php, parcel.id)
    expect(dateien).toEqual([
      ['antrag', `${parcel.id}.jwe`],
      ['anlagen[0]', `${parcel.blobs[0]?.id}.jwe`],
    ])
    expect(bytes[0]?.toString()).toBe(parcel.manifest)
  })

  test('files the same application once, however often it comes', async () => {
    const before = (await readdir(php.inbox)).length
    const parcel = await plainParcel(to(php), { name: 'Erika' })
    const outcomes = await Promise.all([1, 2, 3].map(() => sendToMultipart(parcel, fetch)))
    expect(outcomes).toEqual([{ kind: 'sent' }, { kind: 'sent' }, { kind: 'sent' }])
    expect(await readdir(php.inbox)).toHaveLength(before + 1)
  })

  test.for(['../../../tmp/x', '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10\n', 'x', ''])(
    'files nothing under %j',
    async (id) => {
      const before = await readdir(php.inbox)
      const body = new URLSearchParams({ submissionId: id, fileCount: '0' })
      const answer = await fetch(`${php.url}antrag.php`, { method: 'POST', body })
      expect(answer.status).toBe(400)
      expect(await readdir(php.inbox)).toEqual(before)
    },
  )

  test('answers a question with what it is for', async () => {
    expect((await fetch(`${php.url}antrag.php`)).status).toBe(405)
  })
}, 30_000)

describe('the PHP program of the guide under limits that lose something', async () => {
  const refused = { kind: 'refused', reason: 'refused' }
  const strict = await copied([], [])
  const send = async (fields: number, files: readonly Awaited<ReturnType<typeof plainFile>>[]) => {
    const answers = Object.fromEntries(Array.from({ length: fields }, (_, index) => [`f${index}`, 'x']))
    const all = { ...answers, nachweise: files.map((file) => answerOf(file)) }
    return sendToMultipart(await plainParcel(to(strict), all, files), fetch)
  }
  const files = (count: number, size: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => plainFile(`${index}.pdf`, size)))

  test.for<[what: string, fields: number, files: number, size: number]>([
    ['more than a thousand fields', 1100, 0, 0],
    ['more than twenty files', 1, 25, 10],
    ['a file of 3 MB', 1, 1, 3_000_000],
    ['9 MB together', 1, 6, 1_500_000],
  ])('refuses %s instead of filing the rest', async ([, fields, count, size]) => {
    expect(await send(fields, await files(count, size))).toEqual(refused)
    expect(await readdir(strict.inbox)).toEqual([])
  })

  test('says when it cannot file at the moment', async () => {
    const broken = await copied()
    await rm(broken.inbox, { recursive: true })
    const parcel = await plainParcel(to(broken), { name: 'Erika' })
    const outcome = await sendToMultipart(parcel, fetch)
    expect(outcome).toEqual({ kind: 'later', reason: 'server-busy', retryAfter: 300_000 })
  })
}, 30_000)

describe('the PHP program of the guide, in a browser', async () => {
  const openPage = await startChromium()
  const host = await startPhp()
  const site = new URL(host.url).origin

  test('of another origin that is on its list', async () => {
    const php = await copied([site])
    const page = await openPage(`${host.url}seite.html`)
    const parcel = await plainParcel(to(php), { name: 'Erika' })
    expect(await sendFrom(page, parcel)).toEqual({ kind: 'sent' })
    expect((await filed(php, parcel.id)).angaben).toMatchObject({ name: 'Erika' })
  })

  test('of another origin that is not on its list: unsure, and there all the same', async () => {
    const php = await copied(['https://www.gemeinde.example'])
    const page = await openPage(`${host.url}seite.html`)
    const parcel = await plainParcel(to(php), { name: 'Erika' })
    expect(await sendFrom(page, parcel)).toEqual({ kind: 'unsure' })
    expect((await filed(php, parcel.id)).angaben).toMatchObject({ name: 'Erika' })
  })

  test('leaves the page for the one that says thank you', async () => {
    const php = await copied()
    const page = await openPage(`${host.url}seite.html`)
    const parcel = await plainParcel(to(php, { sealed: false, mode: 'navigate' }), { name: 'Erika' })
    await navigateFrom(page, parcel)
    await page.waitForURL(`${php.url}danke.html`)
    expect((await filed(php, parcel.id)).angaben).toMatchObject({ name: 'Erika' })
  })
}, 60_000)
