import type { APIRoute } from 'astro'
import { currentIndex } from '../../search/current-index.ts'

/** The small search index: all that most searches need. @see widgets/contract/search-index.ts */
export const GET: APIRoute = async () => Response.json((await currentIndex()).index)
