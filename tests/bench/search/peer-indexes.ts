import type * as Orama from '@orama/orama'
import type * as German from '@orama/stemmers/german'
import type MiniSearch from 'minisearch'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import { loadPeer } from './install-peers.ts'
import { searchDocuments } from './search-documents.ts'
import { type FieldSet, minisearchOptions, oramaSchema } from './searched-fields.ts'

/** MiniSearch over the services. */
export function minisearchOver(catalogue: Pick<Catalogue, 'services'>, set: FieldSet): MiniSearch {
  const Index = loadPeer('minisearch') as typeof MiniSearch
  const index = new Index(minisearchOptions(set))
  index.addAll(searchDocuments(catalogue, set))
  return index
}

/** Orama's index over the services, as it is saved. */
export async function oramaOver(catalogue: Pick<Catalogue, 'services'>, set: FieldSet): Promise<object> {
  const { create, insertMultiple, save } = loadPeer('@orama/orama') as typeof Orama
  const { stemmer } = loadPeer('@orama/stemmers/german') as typeof German
  const index = create({
    schema: oramaSchema(set),
    components: { tokenizer: { stemming: true, language: 'german', stemmer } },
  })
  await insertMultiple(index, searchDocuments(catalogue, set))
  return save(index)
}
