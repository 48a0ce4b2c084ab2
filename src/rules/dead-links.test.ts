import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goodService } from '../../tests/fixtures/service.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { contentRoot } from '../model/content-root.ts'
import { checkContent } from './check-content.ts'
import { deadLinks } from './dead-links.ts'

/** One entry of each kind that has pages; what is in them does not matter here. */
const one = (slug: string) => new Map([[slug, {}]])
const catalogue = {
  county: { site: 'https://www.musterland.example', forms: { 'muster-antrag': {} } },
  forms: new Map([['muster-antrag', { id: 'muster-antrag', languages: ['de', 'en'] }]]),
  services: new Map([
    ['hund', goodService],
    ['katze', { ...goodService, documents: [], deadlines: undefined }],
  ]),
  english: one('katze'),
  offices: one('musteramt'),
  topics: one('muster'),
  places: one('musterstadt'),
  journeys: one('umzug'),
  checks: one('hund'),
  pages: one('impressum'),
  guide: one('betrieb'),
  refuse: new Map([['tour', { places: ['musterstadt'] }]]),
} as unknown as Catalogue

const file = 'services/hund.mdx'
const inBody = (body: string, name = file) => deadLinks(catalogue, new Map([[name, body]]))

test.for<[link: string, reason: RegExp]>([
  ['/leistungen/hnud/', /„\/leistungen\/hnud\/“ führt zu keiner Seite\. Prüfen Sie die Schreibweise/u],
  ['/services/katze/', /Meinen Sie \/leistungen\/katze\/\?/u],
  ['/leistungen/hund', /fehlt der Schrägstrich\. Schreiben Sie \/leistungen\/hund\/\./u],
  ['/leistungen/katze/checkliste/', /führt zu keiner Seite/u],
  ['/en/services/hund/', /Meinen Sie \/leistungen\/hund\/\?/u],
  ['/orte/musteramt/', /Meinen Sie \/aemter\/musteramt\/\?/u],
  ['hund/', /keinen ganzen Weg/u],
  ['https://www.musterland.example/weg/', /führt zu keiner Seite/u],
  ['/leistungen/%E0%A4%A/', /führt zu keiner Seite/u],
])('a link to %s is an error', ([link, reason]) => {
  expect(inBody(`Ein Satz.\n\nMehr [dazu](${link}).`)).toEqual([
    { file, key: 'Zeile 3', reason: expect.stringMatching(reason) as string },
  ])
})

test.for([
  '/',
  '/leistungen/hund/',
  '/leistungen/hund/#kosten',
  '/leistungen/hund/checkliste/',
  '/leistungen/hund/frist-2027-03-31.ics',
  '/en/services/katze/',
  '/suche/?q=Hund',
  '/aemter/musteramt/',
  '/themen/muster/',
  '/orte/musterstadt/',
  '/orte/musterstadt/abfuhr.ics',
  '/wegweiser/umzug/',
  '/check/hund/',
  '/impressum/',
  '/zustaendigkeit/',
  '/leitfaden/betrieb/',
  '/formulare/muster-antrag/',
  '/formulare/muster-antrag/druck/',
  '/en/forms/muster-antrag/',
  'https://www.musterland.example/leistungen/hund/',
  '#kosten',
  'https://www.example.org/weg/',
  'mailto:amt@example.org',
  'tel:+4989999980',
])('a link to %s is none', (link) => {
  expect(inBody(`Mehr [dazu](${link}).`)).toEqual([])
})

test('links in lists, notes and references are looked at, and on legal pages, too', () => {
  expect(inBody('- Ein [Weg](/weg/)\n- kein Weg')).toHaveLength(1)
  expect(inBody('<Hinweis>\n\nEin [Weg](/weg/)\n\n</Hinweis>')).toHaveLength(1)
  expect(inBody('Ein [Weg][1]\n\n[1]: /weg/')).toHaveLength(1)
  expect(inBody('Ein [Weg](/weg/)', 'pages/impressum.mdx')).toHaveLength(1)
  expect(inBody('Ein [Weg](/weg/)', 'services/en/hund.mdx')).toHaveLength(1)
})

test('check and build refuse it, with its line in the file', async () => {
  const root = await mkdtemp(join(tmpdir(), 'amtswerk-content-'))
  const changed = 'services/wohngeld.mdx'
  try {
    await cp(contentRoot(), root, { recursive: true })
    const text = `${await readFile(join(root, changed), 'utf8')}\nEin [Weg](/weg/).\n`
    await writeFile(join(root, changed), text)
    const content = await checkContent(root)
    const line = text.split('\n').indexOf('Ein [Weg](/weg/).') + 1
    expect(content.ok ? [] : content.problems).toEqual([
      {
        file: changed,
        key: `Zeile ${line}`,
        rule: 'toter-link',
        reason: expect.stringContaining('„/weg/“') as string,
      },
    ])
  } finally {
    await rm(root, { recursive: true })
  }
})
