import { expect, test } from 'vitest'
import type { Catalogue } from '../../model/catalogue.ts'
import { askedPages } from './asked-pages.ts'

/** Only the names count. */
const entries = (...slugs: string[]) => new Map(slugs.map((slug) => [slug, {} as never]))
const catalogue = {
  services: entries('muster-beantragen', 'nur-deutsch'),
  english: entries('muster-beantragen'),
  journeys: entries('geburt'),
  checks: entries('muster-beantragen'),
  offices: entries('musteramt'),
  topics: entries('muster'),
} satisfies Partial<Catalogue>
const isAsked = askedPages(catalogue)

test.for([
  '/leistungen/muster-beantragen/',
  '/leistungen/nur-deutsch/',
  '/en/services/muster-beantragen/',
  '/wegweiser/geburt/',
  '/check/muster-beantragen/',
  '/aemter/musteramt/',
  '/themen/muster/',
])('%s asks', (path) => {
  expect(isAsked(path)).toBe(true)
})

test.for([
  '',
  '/',
  '/leistungen/',
  '/leistungen/geburt/',
  '/leistungen/constructor/',
  '/leistungen/muster-beantragen',
  '/leistungen/muster-beantragen/?x=1',
  '//leistungen/muster-beantragen/',
  '/en/services/nur-deutsch/',
  '/check/nur-deutsch/',
  '/orte/musterstadt/',
  '/datenschutz/',
])('“%s” does not', (path) => {
  expect(isAsked(path)).toBe(false)
})
