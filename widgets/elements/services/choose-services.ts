import type { PublishedServices } from '../../contract/published.ts'
import { nearestName } from '../../engine/checks/nearest-name.ts'
import { isOnline } from '../../search/is-online.ts'
import { servesPlace } from '../../search/serves-place.ts'

/** What a list is narrowed to; slugs. What is left out narrows nothing, and everything that is said holds. */
export interface Choice {
  readonly topic?: string | undefined
  readonly office?: string | undefined
  readonly audience?: string | undefined
  readonly place?: string | undefined
  /** Only what can be done online. */
  readonly online?: boolean | undefined
}

export type ListedService = PublishedServices['services'][number]

const audiences = ['citizen', 'business']

/** Services that a choice lets through. What the town hall does is done in every place. */
export function chooseServices(data: PublishedServices, choice: Choice): readonly ListedService[] {
  const { topic, office, audience, place, online } = choice
  const offices = new Map(data.offices.map((entry) => [entry.id, entry]))
  return data.services.filter(
    (service) =>
      (!topic || service.topics.includes(topic)) &&
      (!office || service.office === office) &&
      (!audience || service.audience.some((its) => its === audience)) &&
      (!online || isOnline(service)) &&
      (service.municipal || servesPlace(offices.get(service.office) ?? {}, place)),
  )
}

/** What a choice names that the county does not have, with what was probably meant: for the webmaster. */
export function choiceFault(data: PublishedServices, choice: Choice): string | undefined {
  const slugs = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
  const known = {
    topic: slugs(data.topics),
    office: slugs(data.offices),
    audience: audiences,
    place: slugs(data.places),
  }
  for (const [name, names] of Object.entries(known)) {
    const written = choice[name as keyof typeof known]
    if (!written || names.includes(written)) continue
    const meant = nearestName(written, names)
    return `There is no ${name}="${written}". ${meant ? `Did you mean "${meant}"?` : `Known: ${names.join(', ')}.`}`
  }
  return undefined
}
