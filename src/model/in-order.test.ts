import { expect, test } from 'vitest'
import type { Catalogue } from './catalogue.ts'
import { servicesByTitle, servicesOfTopic, topicsFor } from './in-order.ts'
import type { Service } from './service.ts'
import type { Topic } from './topic.ts'

const service = (title: string, ...topics: string[]) => ({ title, topics }) as unknown as Service
const topic = (order: number, audience: Topic['audience'], services: string[] = []) =>
  ({ order, audience, services }) as unknown as Topic

const catalogue = {
  services: new Map([
    ['zaun', service('Zaun bauen', 'bauen')],
    ['aerger', service('Ärger melden')],
    ['abriss', service('Abriss anzeigen', 'bauen')],
    ['bauen', service('Bauen', 'bauen')],
  ]),
  topics: new Map([
    ['betrieb', topic(1, 'business')],
    ['bauen', topic(2, 'citizen', ['zaun'])],
    ['familie', topic(1, 'citizen')],
  ]),
} as unknown as Catalogue

const slugs = (listed: readonly (readonly [string, unknown])[]) => listed.map(([slug]) => slug)

test('an umlaut stands with its vowel', () => {
  expect(slugs(servicesByTitle(catalogue.services))).toEqual(['abriss', 'aerger', 'bauen', 'zaun'])
})

test('a topic lists what it names first, then the rest by title', () => {
  expect(slugs(servicesOfTopic(catalogue, 'bauen'))).toEqual(['zaun', 'abriss', 'bauen'])
})

test('topics come in their own order', () => {
  expect(slugs(topicsFor(catalogue.topics, 'citizen'))).toEqual(['familie', 'bauen'])
})
