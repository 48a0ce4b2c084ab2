import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { County } from './county.ts'
import type { Chapter } from './guide.ts'
import type { Office } from './office.ts'
import type { Page } from './page.ts'
import type { Place } from './place.ts'
import type { Service } from './service.ts'
import type { Topic } from './topic.ts'

/** Entries of one collection by slug, in the order of their file names. */
export type Entries<T> = ReadonlyMap<string, T>

/** Everything a content root holds, checked. */
export interface Catalogue {
  readonly county: County
  readonly services: Entries<Service>
  readonly offices: Entries<Office>
  readonly topics: Entries<Topic>
  readonly places: Entries<Place>
  readonly pages: Entries<Page>
  readonly guide: Entries<Chapter>
  readonly forms: Entries<FormDefinition>
}
