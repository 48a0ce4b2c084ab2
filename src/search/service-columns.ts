import type { IndexedOffice, IndexedServices, SearchIndex } from '../../widgets/contract/search-index.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { costSummary } from '../model/cost-summary.ts'
import type { Service } from '../model/service.ts'

interface Row {
  readonly slug: string
  readonly service: Service
}

/** What results show of services, as columns, and the offices, topics and places these name by number. */
export function serviceColumns(
  { offices, topics, places }: Catalogue,
  rows: readonly Row[],
): Pick<SearchIndex, 'offices' | 'topics' | 'places' | 'services'> {
  const numbers = (slugs: Iterable<string>) => new Map([...slugs].map((slug, index) => [slug, index]))
  const placeNumbers = numbers(places.keys())
  return {
    offices: [...offices].map(([slug, { name, places: serves }]): IndexedOffice =>
      serves ? [slug, name, serves.flatMap((place) => placeNumbers.get(place) ?? [])] : [slug, name],
    ),
    topics: [...topics.keys()],
    places: [...places.keys()],
    services: columns(rows, numbers(offices.keys()), numbers(topics.keys())),
  }
}

function columns(
  rows: readonly Row[],
  offices: ReadonlyMap<string, number>,
  topics: ReadonlyMap<string, number>,
): IndexedServices {
  const costs = ['', ...new Set(rows.flatMap(({ service }) => costSummary(service)?.amount ?? []))]
  const column = <T>(value: (service: Service) => T) => rows.map(({ service }) => value(service))
  return {
    slugs: rows.map(({ slug }) => slug),
    titles: column(({ title }) => title),
    summaries: column(({ summary }) => summary),
    offices: column(({ office }) => offices.get(office) ?? 0),
    topics: column((service) => service.topics.flatMap((topic) => topics.get(topic) ?? [])),
    audiences: column(
      ({ audience }) => (audience.includes('citizen') ? 1 : 0) + (audience.includes('business') ? 2 : 0),
    ),
    online: column(({ online }) => onlineDigit(online)),
    costs,
    cost: column((service) => costs.indexOf(costSummary(service)?.amount ?? '')),
    municipal: rows.flatMap(({ service }, page) =>
      service.responsible?.kind === 'municipality' ? page : [],
    ),
  }
}

/** A portal whose address the county has yet to fill in is no way online. */
function onlineDigit(online: Service['online']): number {
  if (online.kind === 'external') return online.url === undefined ? 0 : 2
  return { none: 0, form: 1, planned: 3 }[online.kind]
}
