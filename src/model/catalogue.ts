import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { Block, BlockHashes } from './block.ts'
import type { County } from './county.ts'
import type { EligibilityCheck } from './eligibility-check.ts'
import type { EnglishService } from './english-service.ts'
import type { EverydayWords } from './everyday-words.ts'
import type { ExchangeFiles } from './exchange-files.ts'
import type { FormExamples } from './form-examples.ts'
import type { Chapter } from './guide.ts'
import type { Journey } from './journey.ts'
import type { NewsItem } from './news.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import type { Place } from './place.ts'
import type { FormSource } from './form-from.ts'
import type { RefuseTour } from './refuse.ts'
import type { Service } from './service.ts'
import type { Topic } from './topic.ts'
import type { WordList } from './words.ts'

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
  /** Words that nobody but offices uses, and better ones. */
  readonly words: WordList
  /** Building blocks of forms, by file name. */
  readonly blocks: Entries<Block>
  /** Content of every version a block has had: SHA-256 by id and version. */
  readonly blockHashes: BlockHashes
  readonly forms: Entries<FormDefinition>
  /** What the definitions no longer show of their files. */
  readonly formSources: Entries<FormSource>
  readonly examples: Entries<FormExamples>
  /** What was adopted from other counties, and what they get. */
  readonly exchange: ExchangeFiles
}
