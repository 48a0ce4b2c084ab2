import { beforeAll, describe, expect, test } from 'vitest'
import { musterland } from '../../../tests/fixtures/musterland.ts'
import { goodService } from '../../../tests/fixtures/service.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Notice } from '../county.ts'
import type { Office } from '../office.ts'
import type { Service } from '../service.ts'
import type { Topic } from '../topic.ts'
import { publishedOffice } from './office.ts'
import { publishedService } from './service.ts'
import { publishedServices } from './services.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await musterland()
})

const publish = (changes: Partial<Service> = {}) =>
  publishedService(catalogue, 'hund-anmelden', { ...goodService, ...changes }, 'Ein Hund.')

function musteramt(): Office {
  const office = catalogue.offices.get('musteramt')
  if (!office) throw new Error('The county of the tests has lost its office.')
  return office
}

describe('a service', () => {
  test('is published with everything that an editor has written', () => {
    const service = publish({
      officialName: 'Hundesteueranmeldung',
      processingTime: 'eine Woche',
      notes: ['Auch Katzen.'],
      remedy: 'Sie können klagen.',
    })
    expect(service).toMatchObject({
      id: 'hund-anmelden',
      title: 'Hund anmelden',
      officialName: 'Hundesteueranmeldung',
      page: '/leistungen/hund-anmelden/',
      cost: '25\u00a0€ (Antrag)',
      processingTime: 'eine Woche',
      online: { kind: 'form', form: 'muster-antrag', page: '/formulare/muster-antrag/' },
      office: { id: 'musteramt', page: '/aemter/musteramt/' },
      text: [{ is: 'paragraph', content: [{ is: 'text', text: 'Ein Hund.' }] }],
      requirements: ['Sie sind 18.'],
      documents: [{ what: 'Ausweis' }, { what: 'Vollmacht', detail: 'wenn jemand anders kommt' }],
      steps: [{ what: 'Antrag stellen', detail: 'Sie rufen uns an. Wir helfen gern.' }],
      deadlines: [{ what: 'Antrag', detail: 'Bis Ende März.' }],
      fees: [
        { what: 'Antrag', detail: '25\u00a0€' },
        { what: 'Versand', detail: 'je nach Fall (Kostengesetz)' },
      ],
      notes: ['Auch Katzen.'],
      legalBasis: [{ title: 'Mustergesetz', url: 'https://www.gesetze-bayern.de/' }],
      remedy: 'Sie können klagen.',
    })
    expect(service.online).toMatchObject({ minutes: catalogue.forms.get('muster-antrag')?.duration })
  })

  test('says no cost where nobody knows it', () => {
    const unknown: Service = { ...goodService }
    delete unknown.fees
    expect(publishedService(catalogue, 'x', unknown, '')).not.toHaveProperty('cost')
  })

  test('does not put brackets into brackets', () => {
    const { cost, fees } = publish({ fees: [{ what: 'Antrag', frame: 'Kostengesetz (KG)' }] })
    expect([cost, fees[0]?.detail]).toEqual([
      'je nach Fall, Kostengesetz (KG)',
      'je nach Fall, Kostengesetz (KG)',
    ])
  })

  test.for<[online: Service['online'], published: object]>([
    [{ kind: 'none' }, { kind: 'none' }],
    [
      { kind: 'planned', note: 'Ab Mai.' },
      { kind: 'planned', note: 'Ab Mai.' },
    ],
    [
      { kind: 'external', portal: 'BayernPortal' },
      { kind: 'external', portal: 'BayernPortal' },
    ],
  ])('says how it stands online: %j', ([online, published]) => {
    expect(publish({ online }).online).toEqual(published)
  })

  test('of an office that is missing is a mistake of ours', () => {
    expect(() => publish({ office: 'gibt-es-nicht' })).toThrow('content was not checked')
  })
})

describe('notices', () => {
  const notice = (title: string, of: Partial<Notice> = {}): Notice => ({
    from: '2026-12-24',
    to: '2026-12-26',
    title,
    text: 'Geschlossen.',
    offices: [],
    services: [],
    ...of,
  })
  const withNotices = (): Catalogue => ({
    ...catalogue,
    county: {
      ...catalogue.county,
      notices: [
        notice('alle'),
        notice('Amt', { offices: ['musteramt'] as Notice['offices'] }),
        notice('Hund', { services: ['hund-anmelden'] as Notice['services'] }),
        notice('anderes Amt', { offices: ['bauamt'] as Notice['offices'] }),
      ],
    },
  })
  test('of the county, the office and the service stand with a service', () => {
    const { notices } = publishedService(withNotices(), 'hund-anmelden', goodService, '')
    expect(notices.map(({ title }) => title)).toEqual(['alle', 'Amt', 'Hund'])
  })

  test('of the county and the office stand with an office', () => {
    const { notices } = publishedOffice(withNotices(), 'musteramt', musteramt())
    expect(notices.map(({ title }) => title)).toEqual(['alle', 'Amt'])
  })
})

test('an office is published with how to reach it, and the state whose holidays it keeps', () => {
  const office = musteramt()
  const { name, phone, email, hours } = office
  expect(publishedOffice(catalogue, 'musteramt', office)).toMatchObject({
    id: 'musteramt',
    page: '/aemter/musteramt/',
    county: catalogue.county.name,
    authority: catalogue.county.authority,
    land: catalogue.county.ags.slice(0, 2),
    town: `${office.address.postalCode} ${office.address.town}`,
    ...{ name, phone, email, hours },
  })
})

describe('the list of services', () => {
  test('has every service with what it is found by', () => {
    const { services, offices, topics, places } = publishedServices(catalogue)
    expect(services).toEqual([
      {
        id: 'muster-beantragen',
        title: 'Muster beantragen',
        summary: 'Wer ein Muster braucht, beantragt es hier. Das dauert zwei Minuten und kostet nichts.',
        page: '/leistungen/muster-beantragen/',
        online: 'form',
        office: 'musteramt',
        topics: ['muster'],
        audience: ['citizen'],
      },
    ])
    expect(offices.map(({ id }) => id)).toEqual(['musteramt'])
    expect(topics.map(({ id }) => id)).toEqual(['muster'])
    expect(places.map(({ id }) => id)).toEqual(['zaehrenbach', 'musterstadt'])
  })

  test('counts a service also to a topic that names it', () => {
    const other = { ...catalogue.topics.get('muster'), services: ['muster-beantragen'] } as unknown as Topic
    const topics = new Map([...catalogue.topics, ['anderes', other]])
    expect(publishedServices({ ...catalogue, topics }).services[0]?.topics).toEqual(['muster', 'anderes'])
  })

  test('marks what the municipality decides', () => {
    const responsible = {
      kind: 'municipality',
      name: 'Ihre Gemeinde',
      text: 'Das macht das Rathaus.',
    } as const
    const services = new Map([['hund-anmelden', { ...goodService, responsible }]])
    expect(publishedServices({ ...catalogue, services }).services[0]?.municipal).toBe(true)
  })
})
