import { describe, expect, test } from 'vitest'
import { goodService as right } from '../../tests/fixtures/service.ts'
import type { Service } from '../model/service.ts'
import { collidingSynonyms } from './colliding-synonyms.ts'
import { adviseOn, type Reviewed } from './content-advice.ts'
import { duplicateTitles } from './duplicate-titles.ts'
import { hardTexts, readabilityOfServices } from './hard-texts.ts'
import { missingFields } from './missing-fields.ts'
import { staleReviews } from './stale-reviews.ts'

const today = '2026-11-22'
const source = right.sources[0] ?? { title: 'Gesetz', url: 'https://www.example.org/' }

const reviewed = (pages: Readonly<Record<string, Partial<Service>>>, body = 'Das ist gut.'): Reviewed => ({
  services: new Map(Object.entries(pages).map(([slug, changes]) => [slug, { ...right, ...changes }])),
  bodies: new Map(Object.keys(pages).map((slug) => [`services/${slug}.mdx`, body])),
  english: new Map(),
  forms: new Map(),
  formSources: new Map(),
  blocks: new Map(),
  words: [],
  today,
})
const text = (pattern: RegExp) => expect.stringMatching(pattern) as string

test('about a good page there is nothing to say', () => {
  expect(adviseOn(reviewed({ hund: {} }))).toEqual([])
})

describe('texts that are hard to read', () => {
  const hard =
    'Die Inanspruchnahme der Bezuschussung setzt die Vorlage der Einkommensnachweise sämtlicher Haushaltsangehöriger voraus.'
  const long = `${'Wir geben dir das Buch und '.repeat(30)}Ende.`

  test('are named with the sentence to begin with', () => {
    expect(hardTexts(reviewed({ hund: {} }, `${hard} `.repeat(12)))).toEqual([
      {
        file: 'services/hund.mdx',
        key: 'Lesbarkeit',
        reason: text(/nötig sind 50.*Beginnen Sie mit diesem Satz: „Die Inanspruchnahme/u),
      },
    ])
  })

  test('by the length of their sentences, too', () => {
    expect(hardTexts(reviewed({ hund: {} }, long))).toContainEqual({
      file: 'services/hund.mdx',
      key: 'Satzlänge',
      reason: text(/im Schnitt \d+ Wörter, höchstens 20/u),
    })
  })

  test('come first in the figures', () => {
    const { services: pages } = reviewed({ leicht: {}, schwer: { remedy: hard } })
    const files = readabilityOfServices({ services: pages, bodies: new Map() }).map(({ file }) => file)
    expect(files).toEqual(['services/schwer.mdx', 'services/leicht.mdx'])
  })
})

describe('what people look for and do not find', () => {
  test.for<[key: string, changes: Partial<Service>, reason: RegExp]>([
    ['fees', { fees: undefined as never }, /Was es kostet, fehlt\. Kostenlos ist „cents: 0“/u],
    ['steps', { steps: [] }, /Wie es abläuft, fehlt/u],
  ])('%s', ([key, changes, reason]) => {
    expect(missingFields(reviewed({ hund: changes }))).toEqual([
      { file: 'services/hund.mdx', key, reason: text(reason) },
    ])
  })

  test('but an empty list of fees is an answer of its own', () => {
    expect(missingFields(reviewed({ hund: { fees: [] } }))).toEqual([])
  })
})

describe('reviews', () => {
  test.for<[name: string, changes: Partial<Service>, key: string, reason: RegExp]>([
    ['due today', { nextReview: today }, 'nextReview', /war am 2026-11-22 wieder zu prüfen/u],
    ['of tomorrow', { lastReview: '2026-11-23' }, 'lastReview', /2026-11-23 liegt in der Zukunft/u],
    [
      'of a source, over a year ago',
      { sources: [source, { ...source, checkedOn: '2025-11-21' }] },
      'sources.1.checkedOn',
      /seit über einem Jahr niemand gegengelesen/u,
    ],
  ])('%s', ([, changes, key, reason]) => {
    expect(staleReviews(reviewed({ hund: changes }))).toEqual([
      { file: 'services/hund.mdx', key, reason: text(reason) },
    ])
  })

  test('that are not due yet, of today, and a source read a year ago to the day are right', () => {
    const changes = {
      nextReview: '2026-11-23',
      lastReview: today,
      sources: [{ ...source, checkedOn: '2025-11-22' }],
    }
    expect(staleReviews(reviewed({ hund: changes }))).toEqual([])
  })
})

describe('titles', () => {
  test('that are the same are named at the second page', () => {
    expect(duplicateTitles(reviewed({ hund: {}, welpe: { title: 'HUND anmelden' } }))).toEqual([
      { file: 'services/welpe.mdx', key: 'title', reason: text(/So heißt auch services\/hund\.mdx/u) },
    ])
  })

  test('that differ in a word are right', () => {
    expect(duplicateTitles(reviewed({ hund: {}, welpe: { title: 'Hund abmelden' } }))).toEqual([])
  })
})

describe('synonyms', () => {
  const words = (...synonyms: string[]) => ({ synonyms })

  test.for<[name: string, pages: Readonly<Record<string, Partial<Service>>>, file: string, reason: RegExp]>([
    [
      'of another page',
      { hund: words('Dackel'), katze: { title: 'Katze anmelden', ...words('Kater', 'dackel') } },
      'services/katze.mdx',
      /„dackel“ steht auch bei services\/hund\.mdx/u,
    ],
    [
      'that are another page’s title',
      { hund: words('Katze anmelden'), katze: { title: 'Katze anmelden', ...words('Kater') } },
      'services/hund.mdx',
      /steht auch bei services\/katze\.mdx/u,
    ],
    [
      'that stand there twice',
      { hund: words('Dackel', 'Dackel') },
      'services/hund.mdx',
      /steht schon auf dieser Seite/u,
    ],
  ])('%s', ([, pages, file, reason]) => {
    expect(collidingSynonyms(reviewed(pages))).toEqual([
      { file, key: expect.stringMatching(/^synonyms\.\d+$/u) as string, reason: text(reason) },
    ])
  })
})
