import type { APIRoute } from 'astro'
import { currentIndex } from '../../search/current-index.ts'

/** Words that stand in a single situation, for the search index. @see widgets/contract/search-index.ts */
export const GET: APIRoute = async () => Response.json((await currentIndex()).single)
