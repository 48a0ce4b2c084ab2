import type { Catalogue, Entries } from './catalogue.ts'
import type { Chapter } from './guide.ts'
import type { Journey } from './journey.ts'
import type { NewsItem } from './news.ts'
import type { Office } from './office.ts'
import type { Place } from './place.ts'
import type { RefuseTour } from './refuse.ts'
import type { Audience } from './primitives.ts'
import type { Service } from './service.ts'
import type { Topic } from './topic.ts'

/** An entry with the slug it is found under. */
export type Listed<T> = readonly [slug: string, entry: T]

/** German dictionary order: umlauts with their vowel, numbers by value. */
export const germanOrder = new Intl.Collator('de', { numeric: true })

/** Services by title, of all or of those that are wanted. */
export const servicesByTitle = (
  services: Entries<Service>,
  wanted: (service: Service) => boolean = () => true,
): Listed<Service>[] =>
  [...services]
    .filter(([, service]) => wanted(service))
    .toSorted(([, one], [, other]) => germanOrder.compare(one.title, other.title))

/** Topics of an audience in the order the county gave them. */
export const topicsFor = (topics: Entries<Topic>, audience: Audience): Listed<Topic>[] =>
  [...topics]
    .filter(([, topic]) => topic.audience === audience)
    .toSorted(([, one], [, other]) => one.order - other.order)

/** Services of a topic: those it names in its order, then the rest that name it, by title. */
export function servicesOfTopic({ services, topics }: Catalogue, slug: string): Listed<Service>[] {
  const named = topics.get(slug)?.services ?? []
  const first = named.flatMap((name) => {
    const service = services.get(name)
    return service ? [[name, service] as const] : []
  })
  const rest = servicesByTitle(services, (service) => service.topics.includes(slug))
  return [...first, ...rest.filter(([name]) => !named.includes(name))]
}

/** Services an editor named as related; references that left are left out. */
export const relatedServices = ({ services }: Catalogue, { related = [] }: Service): Listed<Service>[] =>
  related.flatMap((slug) => {
    const service = services.get(slug)
    return service ? [[slug, service] as const] : []
  })

/** The first service that is done with a form. */
export const serviceOfForm = (services: Entries<Service>, form: string): Listed<Service> | undefined =>
  [...services].find(([, { online }]) => online.kind === 'form' && online.form === form)

/** Entries by title. */
export const byTitle = <T extends { readonly title: string }>(entries: Entries<T>): Listed<T>[] =>
  [...entries].toSorted(([, one], [, other]) => germanOrder.compare(one.title, other.title))

const byName = <T extends { readonly name: string }>(entries: Entries<T>): Listed<T>[] =>
  [...entries].toSorted(([, one], [, other]) => germanOrder.compare(one.name, other.name))

/** Offices by name. */
export const officesByName = (offices: Entries<Office>): Listed<Office>[] => byName(offices)

/** Municipalities by name. */
export const placesByName = (places: Entries<Place>): Listed<Place>[] => byName(places)

/** Offices that serve a municipality, by name. */
export const officesOfPlace = ({ offices }: Catalogue, place: string): Listed<Office>[] =>
  byName(offices).filter(([, { places }]) => places?.includes(place) ?? true)

/** Offices most people ask for: the county's first contact, then those of the frequent services. At most five. */
export function frequentOffices({ county, offices, services }: Catalogue): Listed<Office>[] {
  const asked = [...services.values()].filter(({ frequent }) => frequent).map(({ office }) => office)
  return [...new Set([county.contact.office, ...asked])].slice(0, 5).flatMap((slug) => {
    const office = offices.get(slug)
    return office ? [[slug, office] as const] : []
  })
}

/** Chapters of the guide as one reads them. */
export const chaptersInOrder = (guide: Entries<Chapter>): Listed<Chapter>[] =>
  [...guide].toSorted(([, one], [, other]) => one.order - other.order)

/** Guides in the county's order: of all, or of one topic. */
export const journeysInOrder = (journeys: Entries<Journey>, topic?: string): Listed<Journey>[] =>
  [...journeys]
    .filter(([, { topics }]) => topic === undefined || topics.includes(topic))
    .toSorted(([, one], [, other]) => one.order - other.order)

/** Services whose first word is the municipality's, by title: every place's page names them. */
export const servicesOfTownHalls = (services: Entries<Service>): Listed<Service>[] =>
  servicesByTitle(services, ({ responsible }) => responsible?.kind === 'municipality')

/** What is new, the latest first. */
export const latestNews = (news: Entries<NewsItem>): Listed<NewsItem>[] =>
  [...news].toSorted(([, one], [, other]) => other.on.localeCompare(one.on))

/** The tour of the refuse lorry that serves a municipality. */
export const tourOfPlace = (refuse: Entries<RefuseTour>, place: string): Listed<RefuseTour> | undefined =>
  [...refuse].find(([, { places }]) => places.includes(place))
