import type { APIRoute } from 'astro'
import { currentIndex } from '../../search/current-index.ts'

/** Rarer words for the search index. @see widgets/contract/search-index.ts */
export const GET: APIRoute = async () => Response.json((await currentIndex()).rarer)
