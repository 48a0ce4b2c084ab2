import { expect, test } from 'vitest'
import type { Answers } from '../contract/answers.ts'
import type { BackendOf } from '../contract/backend.ts'
import { formParts } from './form-parts.ts'
import type { Parcel } from './transport.ts'

const id = '3f0c8a52-6f0e-4c8e-9d7a-0d6f3c1f2a10'
const backend: BackendOf<'multipart'> = {
  kind: 'multipart',
  url: 'https://example.org/kontakt.php',
  mode: 'fetch',
  sealed: false,
}

const file = (name: string) => {
  const bytes = new TextEncoder().encode(name)
  return {
    id: crypto.randomUUID(),
    sha256: 'A'.repeat(43),
    size: bytes.length,
    bytes,
    name,
    type: 'image/png',
  }
}

const answerOf = ({ id: of, name, type, size }: ReturnType<typeof file>, description?: string) => ({
  id: of,
  name,
  type,
  size,
  ...(description !== undefined && { description }),
})

/** What goes out between the names that say which application it is; a file as its name. */
function partsOf(answers: Answers, blobs: Parcel['blobs'] = [], more = {}): [string, string][] {
  const manifest = JSON.stringify({ answers, ...more })
  const parcel = { id, form: 'probe', ver: '1.2.0', office: 'amt', backend, manifest, H: '', blobs }
  const parts = formParts(parcel).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : `${value.name}, ${value.type}, ${value.size}`,
  ])
  expect(parts.slice(0, 4)).toEqual([
    ['submissionId', id],
    ['form', 'probe'],
    ['version', '1.2.0'],
    ['office', 'amt'],
  ])
  expect(parts.at(-1)).toEqual(['fileCount', String(blobs.length)])
  return parts.slice(4, -1)
}

test('simple answers are fields, yes and no in words', () => {
  expect(partsOf({ name: 'Erika', alter: 42, betrag: 12.5, umzug: true, hund: false, notiz: '' })).toEqual([
    ['name', 'Erika'],
    ['alter', '42'],
    ['betrag', '12.5'],
    ['umzug', 'ja'],
    ['hund', 'nein'],
    ['notiz', ''],
  ])
})

test('several answers to one question, questions of several parts, rows and rows in rows', () => {
  const answers = {
    arten: ['bus', 'bahn'],
    adresse: { street: 'Wiesenstraße', number: '1' },
    familien: [
      { name: 'A', kinder: [{ name: 'Änne' }, { name: 'Ben', tage: ['mo', 'di'] }] },
      { name: 'B', kinder: [] },
    ],
  }
  expect(partsOf(answers)).toEqual([
    ['arten[]', 'bus'],
    ['arten[]', 'bahn'],
    ['adresse[street]', 'Wiesenstraße'],
    ['adresse[number]', '1'],
    ['familien[0][name]', 'A'],
    ['familien[0][kinder][0][name]', 'Änne'],
    ['familien[0][kinder][1][name]', 'Ben'],
    ['familien[0][kinder][1][tage][]', 'mo'],
    ['familien[0][kinder][1][tage][]', 'di'],
    ['familien[1][name]', 'B'],
  ])
})

test('files stand under their question, each with its description', () => {
  const [first, second, inRow] = ['a.png', 'b.png', 'c.png'].map(file)
  if (!first || !second || !inRow) throw new Error('no files')
  const answers = {
    fotos: [answerOf(first), answerOf(second, 'Der Riss von außen')],
    zeugen: [{ name: 'Anna', skizze: [answerOf(inRow)] }],
  }
  expect(partsOf(answers, [first, second, inRow])).toEqual([
    ['fotos[]', 'a.png, image/png, 5'],
    ['fotos_description[]', ''],
    ['fotos[]', 'b.png, image/png, 5'],
    ['fotos_description[]', 'Der Riss von außen'],
    ['zeugen[0][name]', 'Anna'],
    ['zeugen[0][skizze][]', 'c.png, image/png, 5'],
    ['zeugen[0][skizze_description][]', ''],
  ])
})

test('a question called like one of our own names hides nothing and is not hidden', () => {
  expect(partsOf({ office: 'Büro', form: 'rund', version: 'neu', submissionId: 'x', fileCount: 7 })).toEqual([
    ['office_', 'Büro'],
    ['form_', 'rund'],
    ['version_', 'neu'],
    ['submissionId_', 'x'],
    ['fileCount_', '7'],
  ])
})

test('the earlier application that it replaces is named', () => {
  expect(partsOf({ name: 'Erika' }, [], { replaces: 'x' })).toEqual([
    ['replaces', 'x'],
    ['name', 'Erika'],
  ])
})

test('sealed, it is a file and one more for each attachment', () => {
  const blob = file('x')
  const parcel = {
    id,
    form: 'probe',
    ver: '1.2.0',
    office: 'amt',
    manifest: 'a.b.c.d.e',
    H: '',
    blobs: [blob],
  }
  const parts = formParts({ ...parcel, backend: { ...backend, sealed: true } }).slice(4)
  expect(parts).toEqual([
    ['antrag', expect.objectContaining({ name: `${id}.jwe`, type: 'application/jose', size: 9 }) as File],
    [
      'anlagen[]',
      expect.objectContaining({ name: `${blob.id}.jwe`, type: 'application/jose', size: 1 }) as File,
    ],
    ['fileCount', '2'],
  ])
})
