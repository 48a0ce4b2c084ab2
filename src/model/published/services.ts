import type { PublishedServices } from '../../../widgets/contract/published.ts'
import type { Catalogue } from '../catalogue.ts'
import { byTitle, officesByName, placesByName, servicesByTitle } from '../in-order.ts'
import type { Service } from '../service.ts'
import { published } from './office.ts'

/** Every service, and what they are sorted by, for the lists of other websites. */
export const publishedServices = (catalogue: Catalogue): PublishedServices => ({
  ...published(catalogue),
  services: servicesByTitle(catalogue.services).map(([id, service]) => ({
    id,
    title: service.title,
    summary: service.summary,
    page: `/leistungen/${id}/`,
    online: service.online.kind,
    office: service.office,
    topics: topicsOf(catalogue, id, service),
    audience: service.audience,
    ...(service.responsible?.kind === 'municipality' && { municipal: true as const }),
  })),
  topics: byTitle(catalogue.topics).map(([id, { title }]) => ({ id, title })),
  offices: officesByName(catalogue.offices).map(([id, { name, places }]) => ({
    id,
    name,
    ...(places && { places }),
  })),
  places: placesByName(catalogue.places).map(([id, { name }]) => ({ id, name })),
})

/** Those a service names, and those that name it. */
const topicsOf = ({ topics }: Catalogue, id: string, service: Service): readonly string[] => {
  const naming = [...topics].filter(([, { services }]) => services?.includes(id))
  return [...new Set([...service.topics, ...naming.map(([slug]) => slug)])]
}
