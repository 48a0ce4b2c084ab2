import type { Catalogue } from '../../model/catalogue.ts'
import { germanOrder, servicesByTitle, topicsFor } from '../../model/in-order.ts'

/** Something to choose. */
export interface Listed {
  readonly slug: string
  readonly title: string
  /** Said beside the title: the office, the audience. */
  readonly note?: string
  /** Its title on the English page, where there is one. */
  readonly english?: string
}

/** What the snippet builder has to know of a county. Built once, with the site. */
export interface EmbedFacts {
  /** "Landkreis Sonnenau" */
  readonly county: string
  /** "Landratsamt Sonnenau" */
  readonly authority: string
  /** Street and town of the authority. */
  readonly address: string
  readonly phone: string
  /** Where the site will be served, without a slash at the end; while it is built nobody knows better. */
  readonly site: string
  /** Thumbprints of the county's root keys. */
  readonly trust: string
  /** Slug of the office that answers questions nobody else does. */
  readonly contactOffice: string
  /** Websites that may send applications; any where left out. */
  readonly allowedOrigins?: readonly string[]
  readonly forms: readonly Listed[]
  readonly services: readonly Listed[]
  readonly offices: readonly Listed[]
  readonly topics: readonly Listed[]
  readonly places: readonly Listed[]
}

const audiences = { citizen: 'Bürgerinnen und Bürger', business: 'Unternehmen' } as const

/** @param trust Thumbprints as the site publishes them. */
export function embedFacts(catalogue: Catalogue, trust: string): EmbedFacts {
  const { county, forms, services, english, offices, topics, places } = catalogue
  const { street, postalCode, town, phone, office } = county.contact
  return {
    county: county.name,
    authority: county.authority,
    address: `${street}, ${postalCode} ${town}`,
    phone,
    site: county.site,
    trust,
    contactOffice: office,
    ...(county.allowedOrigins && { allowedOrigins: county.allowedOrigins }),
    forms: sorted(
      [...forms.values()].flatMap(({ id, title, languages }) => {
        const binding = county.forms[id]
        if (!binding || binding.closed?.for === 'good') return []
        const note = offices.get(binding.office)?.name
        const inEnglish = languages.includes('en') ? title.en : undefined
        return [
          { slug: id, title: title.de, ...(note && { note }), ...(inEnglish && { english: inEnglish }) },
        ]
      }),
    ),
    services: servicesByTitle(services).map(([slug, service]) => {
      const [note, title] = [offices.get(service.office)?.name, english.get(slug)?.title]
      return { slug, title: service.title, ...(note && { note }), ...(title && { english: title }) }
    }),
    offices: sorted([...offices].map(([slug, { name }]) => ({ slug, title: name }))),
    topics: (['citizen', 'business'] as const).flatMap((audience) =>
      topicsFor(topics, audience).map(([slug, { title }]) => ({ slug, title, note: audiences[audience] })),
    ),
    places: sorted([...places].map(([slug, { name, kind }]) => ({ slug, title: name, note: kind }))),
  }
}

const sorted = (entries: readonly Listed[]): readonly Listed[] =>
  entries.toSorted((one, other) => germanOrder.compare(one.title, other.title))
