import { describe, expect, test } from 'vitest'
import type { PublishedServices } from '../../contract/published.ts'
import { type Choice, chooseServices, choiceFault, type ListedService } from './choose-services.ts'

const service = (id: string, facts: Partial<ListedService>): ListedService => ({
  id,
  title: id,
  summary: '',
  page: `/leistungen/${id}/`,
  online: 'none',
  office: 'kfz',
  topics: [],
  audience: ['citizen'],
  ...facts,
})

const data: PublishedServices = {
  county: 'Landkreis Muster',
  authority: 'Landratsamt Muster',
  services: [
    service('auto', { topics: ['verkehr'], online: 'form' }),
    service('lkw', { topics: ['verkehr', 'gewerbe'], online: 'external', audience: ['business'] }),
    service('bauplan', { office: 'bauamt', online: 'planned', audience: ['citizen', 'business'] }),
    service('markt', { office: 'bauamt', municipal: true, topics: ['gewerbe'] }),
  ],
  topics: [
    { id: 'verkehr', title: 'Verkehr' },
    { id: 'gewerbe', title: 'Gewerbe' },
  ],
  offices: [
    { id: 'kfz', name: 'Zulassungsstelle' },
    { id: 'bauamt', name: 'Bauamt', places: ['musterstadt'] },
  ],
  places: [
    { id: 'musterstadt', name: 'Musterstadt' },
    { id: 'zaehrenbach', name: 'Zährenbach' },
  ],
}

describe('a list', () => {
  test.for<[choice: Choice, ids: readonly string[]]>([
    [{}, ['auto', 'lkw', 'bauplan', 'markt']],
    [{ topic: 'verkehr' }, ['auto', 'lkw']],
    [{ office: 'bauamt' }, ['bauplan', 'markt']],
    [{ audience: 'business' }, ['lkw', 'bauplan']],
    [{ online: true }, ['auto', 'lkw']],
    [{ place: 'musterstadt' }, ['auto', 'lkw', 'bauplan', 'markt']],
    // What the town hall does, it does in every place.
    [{ place: 'zaehrenbach' }, ['auto', 'lkw', 'markt']],
    [{ topic: 'gewerbe', audience: 'business', online: true }, ['lkw']],
    [{ topic: 'verkehr', office: 'bauamt' }, []],
  ])('of %j holds %j', ([choice, ids]) => {
    expect(chooseServices(data, choice).map(({ id }) => id)).toEqual(ids)
  })
})

describe('the webmaster is told', () => {
  test.for<[choice: Choice, fault: string | undefined]>([
    [{}, undefined],
    [{ topic: 'verkehr', office: 'kfz', audience: 'citizen', place: 'zaehrenbach' }, undefined],
    [{ topic: 'verkher' }, 'There is no topic="verkher". Did you mean "verkehr"?'],
    [{ office: 'Bauamt' }, 'There is no office="Bauamt". Did you mean "bauamt"?'],
    [{ place: 'x' }, 'There is no place="x". Known: musterstadt, zaehrenbach.'],
    [{ audience: 'bürger' }, 'There is no audience="bürger". Known: citizen, business.'],
  ])('%j: %s', ([choice, fault]) => {
    expect(choiceFault(data, choice)).toBe(fault)
  })
})
