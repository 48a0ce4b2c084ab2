import type { Catalogue } from '../../../src/model/catalogue.ts'
import { type FieldSet, fieldSets, type SearchedField } from './searched-fields.ts'

/** A service as MiniSearch and Orama take it in. */
export type SearchDocument = { readonly id: string } & Readonly<Partial<Record<SearchedField, string>>>

/** Services with the text of some fields. */
export const searchDocuments = (
  { services }: Pick<Catalogue, 'services'>,
  set: FieldSet,
): readonly SearchDocument[] =>
  [...services].map(([id, { title, summary, synonyms, situations }]) => {
    const texts = { title, summary, synonyms: synonyms.join(', '), situations: situations.join('. ') }
    return { id, ...Object.fromEntries(fieldSets[set].map((field) => [field, texts[field]])) }
  })
