import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { County } from './county.ts'
import type { EligibilityCheck } from './eligibility-check.ts'
import type { EnglishService } from './english-service.ts'
import type { EverydayWords } from './everyday-words.ts'
import type { Chapter } from './guide.ts'
import type { Journey } from './journey.ts'
import type { NewsItem } from './news.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import type { Place } from './place.ts'
import type { RefuseTour } from './refuse.ts'
import type { Service } from './service.ts'
import type { Topic } from './topic.ts'

/** Entries of one collection by slug, in the order of their file names. */
export type Entries<T> = ReadonlyMap<string, T>

/** Everything a content root holds, checked. */
export interface Catalogue {
  readonly county: County
  readonly services: Entries<Service>
  /** English pages, under the slug of their service. */
  readonly english: Entries<EnglishService>
  readonly offices: Entries<Office>
  readonly topics: Entries<Topic>
  readonly places: Entries<Place>
  readonly journeys: Entries<Journey>
  /** Eligibility checks, under the slug of their service. */
  readonly checks: Entries<EligibilityCheck>
  readonly refuse: Entries<RefuseTour>
  readonly news: Entries<NewsItem>
  readonly pages: Entries<Page>
  /** Words that belong to no single page. */
  readonly everyday: Entries<EverydayWords>
  readonly guide: Entries<Chapter>
  readonly forms: Entries<FormDefinition>
}
