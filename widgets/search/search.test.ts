import { describe, expect, test } from 'vitest'
import { rarerWords, singleWords, smallIndex } from '../../tests/fixtures/search-index.ts'
import { createSearch } from './search.ts'

const search = createSearch(smallIndex)
const slugs = (query: string) => search.find(query).services.map(({ service }) => service.slug)
const suggested = (typed: string) => search.suggest(typed).map(({ title }) => title)

describe('the right service comes first for', () => {
  test.for<[what: string, query: string, slug: string]>([
    ['its title', 'Wohngeld beantragen', 'wohngeld'],
    ['a word of its summary', 'Miete', 'wohngeld'],
    ['a word that only the index has', 'Zulassung', 'auto-abmelden'],
    ['another form', 'abgemeldet', 'auto-abmelden'],
    ['an umlaut left out', 'Mulltonne', 'muelltonne'],
    ['a typing mistake', 'Wohnegld', 'wohngeld'],
    ['a spelling that sounds alike', 'Vührerschein', 'fuehrerschein'],
    ['a compound of what it is about', 'Fahrzeugabmeldung', 'auto-abmelden'],
    ['a compound with something unknown', 'Führerscheinverlust', 'fuehrerschein'],
    ['part of a compound', 'Geld', 'wohngeld'],
    ['words typed apart', 'Müll Tonne', 'muelltonne'],
    ['words run together', 'autoabmelden', 'auto-abmelden'],
    ['a word of everyday life', 'Karre abmelden', 'auto-abmelden'],
    ['a mistyped word of everyday life', 'Schliten', 'auto-abmelden'],
    ['a paragraph', '§ 34a', 'bewachung'],
    ['a paragraph with its law', '§ 34a GewO', 'bewachung'],
    ['a whole sentence', 'Ich will bitte meine Mülltonne anmelden!', 'muelltonne'],
  ])('%s: %s', ([, query, slug]) => {
    expect(slugs(query)[0]).toBe(slug)
  })
})

test('a service comes with everything that results show of it', () => {
  expect(search.find('Gewerbe anmelden').services[0]?.service).toEqual({
    kind: 'service',
    slug: 'gewerbe',
    path: '/leistungen/gewerbe/',
    title: 'Gewerbe anmelden',
    summary: 'Sie machen sich selbstständig.',
    office: { slug: 'gewerbeamt', name: 'Gewerbeamt', places: ['sonnenau'] },
    topics: ['alltag'],
    audiences: ['business'],
    online: 'none',
    cost: '5 €',
    municipal: false,
  })
})

test('an office, a topic and a municipality are found by name, and not among the services', () => {
  for (const name of ['Gewerbeamt', 'Alltag', 'Sonnenau'])
    expect(search.find(name).others.map(({ title }) => title)).toEqual([name])
  expect(slugs('Sonnenau')).toEqual([])
})

test('a query that names no office finds none', () => {
  expect(search.find('Auto abmelden').others).toEqual([])
})

test.for<[query: string, isSure: boolean, unknown: readonly string[]]>([
  ['Wohngeld', true, []],
  ['Karre abmelden', true, []],
  ['anmelden', false, []],
  ['Wohngeld Qüqqqqqq', false, ['queqqqqqq']],
  ['qqqqqqqq', false, ['qqqqqqqq']],
])('%s: sure %s, unknown %o', ([query, isSure, unknown]) => {
  expect(search.find(query)).toMatchObject({ isSure, unknown })
})

test('whoever wants what was typed gets neither mistakes nor meanings', () => {
  for (const query of ['Wohnegld', 'Karre'])
    expect(search.find(query, 'typed')).toMatchObject({ services: [], corrected: undefined })
  expect(search.find('Geld', 'typed').services[0]?.service.slug).toBe('wohngeld')
})

test('the keys of a hit are of the words that speak for it', () => {
  expect(search.find('Karre abmelden').services[0]?.keys).toEqual(new Set(['auto', 'abmeld']))
})

describe('while somebody types', () => {
  test.for<[typed: string, titles: readonly string[]]>([
    ['Wohn', ['Wohngeld beantragen']],
    ['fuh', ['Führerschein umtauschen']],
    ['auto ab', ['Auto abmelden']],
    ['anmeldun', ['Mülltonne anmelden', 'Gewerbe anmelden']],
    ['Sonn', ['Sonnenau']],
    ['qqq', []],
    ['', []],
    [' ', []],
  ])('“%s” suggests what it may become', ([typed, titles]) => {
    expect(suggested(typed)).toEqual(titles)
  })

  test('a title that begins so comes before a page that only tells of it', () => {
    expect(suggested('gew')[0]).toBe('Gewerbe anmelden')
  })
})

test('more words are known after they came, those of another build are not', () => {
  const widened = createSearch(smallIndex)
  const first = (query: string) => widened.find(query).services[0]?.service.slug
  widened.widen({ ...rarerWords, stamp: 'gestern' })
  expect([first('Schrottplatz'), first('Kübel')]).toEqual([undefined, undefined])
  widened.widen(rarerWords)
  expect([first('Schrottplatz'), first('Kübel')]).toEqual(['auto-abmelden', 'muelltonne'])
  widened.widen(singleWords)
  expect([first('Oldtimer'), first('Kübel')]).toEqual(['auto-abmelden', 'muelltonne'])
})
