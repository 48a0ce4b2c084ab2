import type { PageEntry } from '../../widgets/search/read-index.ts'

/** What a page is, in a word beside its title. */
export const pageKinds: Readonly<Record<PageEntry['kind'], string>> = {
  service: 'Leistung',
  office: 'Amt',
  topic: 'Thema',
  journey: 'Wegweiser',
  check: 'Check',
  place: 'Gemeinde',
}
