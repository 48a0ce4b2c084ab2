import { create, load, search } from '@orama/orama'
import { stemmer } from '@orama/stemmers/german'
import { boosts, fieldSetOf, fieldSets, oramaSchema } from '../searched-fields.ts'
import { loadJson, type Open, PLACES } from './find.ts'

/** Orama with an index that was made at build time. */
export const open: Open = async (address) => {
  const set = fieldSetOf(address)
  const index = create({
    schema: oramaSchema(set),
    components: { tokenizer: { stemming: true, language: 'german', stemmer } },
  })
  load(index, await loadJson(address))
  return async (query) => {
    const { hits } = await search(index, {
      term: query,
      properties: fieldSets[set],
      tolerance: 1,
      boost: boosts,
      limit: PLACES,
    })
    return hits.map(({ id }) => id)
  }
}
