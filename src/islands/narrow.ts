import { isOnline } from '../../widgets/search/is-online.ts'
import type { ServiceEntry } from '../../widgets/search/read-index.ts'
import type { ServiceHit } from '../../widgets/search/search.ts'
import { servesPlace } from '../../widgets/search/serves-place.ts'
import type { Filters } from './search-address.ts'

/** Hits that filters let through. Several audiences: whatever is for one of them. */
export const narrow = (hits: readonly ServiceHit[], filters: Filters): readonly ServiceHit[] =>
  hits.filter(({ service }) => lets(service, filters))

function lets(service: ServiceEntry, { audiences, topic, online, office, place }: Filters): boolean {
  return (
    (audiences.length === 0 || audiences.some((audience) => service.audiences.includes(audience))) &&
    (topic === '' || service.topics.includes(topic)) &&
    (online === '' || isOnline(service) === (online === 'yes')) &&
    (office === '' || service.office.slug === office) &&
    servesPlace(service.office, place)
  )
}

/** How many hits there would be with one filter changed and all others as they are. */
export const countWith = (hits: readonly ServiceHit[], filters: Filters, changed: Partial<Filters>): number =>
  narrow(hits, { ...filters, ...changed }).length

/** How many filters are set. */
export const countFilters = ({ audiences, topic, online, office, place }: Filters): number =>
  audiences.length + [topic, online, office, place].filter((value) => value !== '').length
