import { describe, expect, test } from 'vitest'
import { everyKind, everyKindRelease, minimalPost } from '../../tests/contract/plain-form-release.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { checkForm } from './check-form.ts'
import type { Posted, PostedFile } from './posted.ts'
import { readPosted } from './read-posted.ts'

const today = '2026-11-22'
const pdf: PostedFile = { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n') }
const fake: PostedFile = { name: 'b.pdf', bytes: new TextEncoder().encode('MZ') }

/** What is said of a post that is right but for these controls. */
function check(values: Readonly<Record<string, string | PostedFile | readonly string[]>>) {
  const all = Object.entries({ ...minimalPost, ...values })
  const posted = new Map(
    all.map(([name, value]) => [name, Array.isArray(value) ? (value as string[]) : [value as string]]),
  )
  return checkForm(everyKindRelease(), readPosted(everyKind, posted, today), today)
}

/** `path: text` of what is wrong. */
const mistakes = (values: Parameters<typeof check>[0]): string[] =>
  check(values).mistakes.map(({ path, where, text }) => `${path}: ${where === '' ? '' : `${where}: `}${text}`)

const long = { art: 'lang', nummer: 'AB1234', anzahl: '2', 'firma.name': 'Muster GmbH' } as const

describe('checkForm', () => {
  test('finds nothing wrong with what is right, and gives the answers as the form with JavaScript does', () => {
    const { mistakes: wrong, answers, leftOut } = check({})
    expect(wrong).toEqual([])
    expect(answers).toEqual({
      name: 'Erika Mustermann',
      art: 'kurz',
      ort: 'musterstadt',
      familien: [{ familienname: 'Mustermann', hatKinder: false }],
      einverstanden: true,
    })
    expect(leftOut).toEqual([])
  })

  test.for<[name: string, values: Parameters<typeof check>[0], said: string[]]>([
    ['a question that is empty', { name: ' ' }, ['name: Bitte füllen Sie „Name“ aus.']],
    [
      'a pattern, in the form’s own words',
      { ...long, nummer: '12' },
      ['nummer: Bitte zwei Buchstaben und vier Ziffern.'],
    ],
    ['a rule between answers, too', { ...long, anzahl: '6' }, ['anzahl: Mehr als fünf Stück gehen nicht.']],
    [
      'an answer that is not offered in this case',
      { art: 'fern', ort: 'zaehrenbach' },
      [
        'art: Bitte wählen Sie bei „Art des Antrags“ eine andere Antwort aus. Die gewählte gibt es in Ihrem Fall nicht.',
      ],
    ],
    [
      'a part of a question that was begun',
      { 'anschrift.country': 'DE', 'anschrift.street': 'Hauptstraße' },
      [
        'anschrift.houseNumber: Anschrift: Bitte füllen Sie „Hausnummer“ aus.',
        'anschrift.postalCode: Anschrift: Bitte füllen Sie „Postleitzahl“ aus.',
        'anschrift.town: Anschrift: Bitte füllen Sie „Ort“ aus.',
      ],
    ],
    [
      'a row in a row',
      { 'familien.0.hatKinder': 'yes', 'familien.0.kinder.0.foto': fake },
      [
        'familien.0.kinder.0.vorname: Familie 1, Kind 1: Bitte füllen Sie „Vorname“ aus.',
        'familien.0.kinder.0.foto: Familie 1, Kind 1: Die Datei „b.pdf“ hat nicht das richtige Format. Erlaubt sind: PDF, JPG, PNG.',
      ],
    ],
    [
      'a group without a row',
      { 'familien.0.familienname': '' },
      ['familien.0.familienname: Familie 1: Bitte füllen Sie „Familienname“ aus.'],
    ],
    [
      'files that were sent before, in the order of the form',
      { '_files.nachweis': ['a.pdf'], name: '' },
      [
        'name: Bitte füllen Sie „Name“ aus.',
        'nachweis: Bitte wählen Sie bei „Nachweis“ die Datei noch einmal aus: a.pdf. Oder kreuzen Sie an, dass Sie ohne sie absenden.',
      ],
    ],
  ])('says of %s what is wrong', ([, values, said]) => {
    expect(mistakes(values)).toEqual(said)
  })

  test('asks no longer for files once they are chosen or said to be unneeded', () => {
    expect(mistakes({ '_files.nachweis': ['a.pdf'], nachweis: pdf })).toEqual([])
    expect(mistakes({ '_files.nachweis': ['a.pdf'], '_without.nachweis': 'yes' })).toEqual([])
  })

  test('says only once that a file is missing which must be there and was chosen before', () => {
    const fields = [{ id: 'foto', kind: 'file', label: { de: 'Foto' }, required: true, max: 1 }] as const
    const definition = {
      ...everyKind,
      steps: [{ id: 'a', title: { de: 'A' }, fields }],
    } as unknown as FormDefinition
    const release = everyKindRelease({ definition })
    const texts = (posted: Posted) =>
      checkForm(release, readPosted(definition, posted, today), today).mistakes.map(({ text }) => text)
    expect(texts(new Map())).toEqual(['Bitte fügen Sie bei „Foto“ eine Datei hinzu.'])
    expect(texts(new Map([['_files.foto', ['a.jpg']]]))).toEqual([
      expect.stringContaining('noch einmal aus: a.jpg'),
    ])
  })

  test('takes what was answered off the way for no mistake, does not send it, and names it', () => {
    const {
      mistakes: wrong,
      answers,
      leftOut,
    } = check({
      nummer: 'falsch',
      preis: 'zu viel',
      'familien.0.kinder.0.vorname': 'Mia',
    })
    expect(wrong).toEqual([])
    expect(JSON.stringify(answers)).not.toMatch(/falsch|viel|Mia/u)
    expect(leftOut).toEqual(['Aktenzeichen', 'Preis', 'Familie 1: Kind 1: Vorname'])
  })

  test('does not name what stood there from the start', () => {
    expect(check({ anzahl: '2', extras: ['eins'], tag: '21.11.2026' }).leftOut).toEqual([])
  })

  test('computes what follows', () => {
    const { computed, answers } = check({ ...long, anzahl: '3', preis: '2,50' })
    expect([...computed]).toEqual([['summe', '7,50 €']])
    expect(answers.summe).toBe(750)
  })
})
