import MiniSearch from 'minisearch'
import { fieldSetOf, minisearchOptions } from '../searched-fields.ts'
import type { Open } from './find.ts'

/** MiniSearch with an index that was made at build time, as its documentation says. */
export const open: Open = async (address) => {
  const text = await (await fetch(address)).text()
  const index = MiniSearch.loadJSON(text, minisearchOptions(fieldSetOf(address)))
  return async (query) => index.search(query).map(({ id }) => id)
}
