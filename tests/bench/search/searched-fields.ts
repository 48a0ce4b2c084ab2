/** Fields that the other searches look into, and what a match in each counts. */
export const boosts = { title: 5, synonyms: 4, situations: 3, summary: 2 } as const
export type SearchedField = keyof typeof boosts

/** Without what people type before they know the name, and with it. */
export const fieldSets = {
  words: ['title', 'synonyms', 'summary'],
  situations: ['title', 'synonyms', 'summary', 'situations'],
} as const satisfies Record<string, readonly SearchedField[]>
export type FieldSet = keyof typeof fieldSets

/** MiniSearch: every word also as the beginning of a longer one, and with one mistake in five letters. */
export const minisearchOptions = (set: FieldSet) => ({
  fields: [...fieldSets[set]],
  storeFields: ['title', 'summary'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: boosts },
})

/** Orama's schema for a set of fields. */
export const oramaSchema = (set: FieldSet) =>
  Object.fromEntries(fieldSets[set].map((field) => [field, 'string'] as const))

/** Address of an index of MiniSearch or Orama. Its last part says which fields are in it. */
export const indexAddress = (system: 'minisearch' | 'orama', set: FieldSet): string =>
  `/${system}/${set}.json`

/** The fields of an index, by its address. */
export const fieldSetOf = (address: string): FieldSet =>
  address.endsWith('/situations.json') ? 'situations' : 'words'

/** Files of our index, in the order in which a search asks for them. */
export const ourFiles = {
  index: 'suche.json',
  rarer: 'suche-woerter.json',
  single: 'suche-einzelwoerter.json',
} as const

/** A word nobody knows. Whoever asks for it makes our search load all its files. */
export const UNKNOWN_WORD = 'xqvzkwj'
