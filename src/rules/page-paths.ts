import type { Catalogue } from '../model/catalogue.ts'
import { tourOfPlace } from '../model/in-order.ts'

/** Pages that every county has, whatever it writes. */
const fixed = [
  '/',
  '/aemter/',
  '/austausch/',
  '/check/',
  '/danke/',
  '/digitales-amt/',
  '/einbetten/',
  ...['gemeinde', 'typo3', 'wordpress'].map((host) => `/einbetten/vorschau/${host}/`),
  '/en/',
  '/ihre-antraege/',
  '/leistungen/',
  '/leitfaden/',
  '/neu/',
  '/offline/',
  '/orte/',
  '/suche/',
  '/themen/',
  '/unternehmen/',
  '/wegweiser/',
  '/werkstatt/',
  '/werkstatt/auswertung/',
  '/werkstatt/vorschau/',
  '/zustaendigkeit/',
]

/** Every address that the site of a catalogue will have. */
export function pagePaths(catalogue: Catalogue): ReadonlySet<string> {
  const {
    services,
    english,
    offices,
    topics,
    places,
    journeys,
    checks,
    pages,
    guide,
    refuse,
    county,
    forms,
  } = catalogue
  const under = (folder: string, entries: ReadonlyMap<string, unknown>): string[] =>
    [...entries.keys()].map((slug) => `/${folder}/${slug}/`)
  return new Set([
    ...fixed,
    ...[...pages.keys()].map((slug) => `/${slug}/`),
    ...Object.keys(county.forms).map((id) => `/rahmen/${id}/`),
    ...under('leistungen', services),
    ...under('en/services', english),
    ...under('aemter', offices),
    ...under('themen', topics),
    ...under('orte', places),
    ...under('wegweiser', journeys),
    ...under('check', checks),
    ...under('leitfaden', guide),
    ...under('austausch', forms),
    ...[...services].flatMap(([slug, { documents, deadlines = [] }]) => [
      ...(documents.length > 0 ? [`/leistungen/${slug}/checkliste/`] : []),
      ...deadlines.flatMap(({ on }) => (on ? [`/leistungen/${slug}/frist-${on}.ics`] : [])),
    ]),
    ...[...places.keys()].flatMap((slug) => (tourOfPlace(refuse, slug) ? [`/orte/${slug}/abfuhr.ics`] : [])),
    ...[...forms.values()].flatMap(({ id, languages }) =>
      languages.includes('en') && county.forms[id] ? [`/en/forms/${id}/`] : [],
    ),
    ...Object.keys(county.forms).flatMap((id) =>
      ['', 'druck/', 'ohne-javascript/'].map((view) => `/formulare/${id}/${view}`),
    ),
  ])
}
