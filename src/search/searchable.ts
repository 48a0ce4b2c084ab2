import type { OtherKind } from '../../widgets/contract/search-index.ts'
import type { Field } from '../../widgets/search/weighing.ts'
import type { Catalogue } from '../model/catalogue.ts'

/** A page as the search sees it: its texts by what they are. */
export interface SearchablePage {
  readonly title: string
  readonly summary: string
  readonly texts: Readonly<Partial<Record<Field, readonly string[]>>>
}

/** A page that is no service, with its address. */
export interface OtherPage extends SearchablePage {
  readonly kind: OtherKind
  readonly path: string
}

/** Services in the order of the index: those of one office together, so that words meet in neighbours. */
export const searchableServices = ({ services, english, offices }: Catalogue) => {
  const rank = new Map([...offices.keys()].map((slug, index) => [slug, index]))
  return [...services]
    .toSorted(
      ([one, { office: its }], [other, { office: others }]) =>
        (rank.get(its) ?? 0) - (rank.get(others) ?? 0) || (one < other ? -1 : 1),
    )
    .map(([slug, service]) => ({
      slug,
      service,
      title: service.title,
      summary: service.summary,
      texts: {
        title: [service.title],
        summary: [service.summary],
        officialName: [
          ...(service.officialName ? [service.officialName] : []),
          english.get(slug)?.title ?? '',
        ],
        synonyms: [...service.synonyms, ...(english.get(slug)?.synonyms ?? [])],
        situations: service.situations,
        laws: service.legalBasis.map(({ title }) => title),
      },
    }))
}

/** Everything else that people look for by its name. */
export function searchableOthers(catalogue: Catalogue): readonly OtherPage[] {
  const page = (
    kind: OtherKind,
    path: string,
    title: string,
    synonyms: readonly string[] = [],
  ): OtherPage => ({
    kind,
    path,
    title,
    summary: '',
    texts: { title: [title], synonyms },
  })
  const { offices, topics, journeys, checks, places } = catalogue
  return [
    ...[...offices].map(([slug, { name, synonyms }]) => page('office', `/aemter/${slug}/`, name, synonyms)),
    ...[...topics].map(([slug, { title, teaser }]) => page('topic', `/themen/${slug}/`, title, [teaser])),
    ...[...journeys].map(([slug, { title }]) => page('journey', `/wegweiser/${slug}/`, title)),
    ...[...checks].map(([slug, { title }]) => page('check', `/check/${slug}/`, title)),
    ...[...places].map(([slug, { name, villages }]) => page('place', `/orte/${slug}/`, name, villages)),
  ]
}
