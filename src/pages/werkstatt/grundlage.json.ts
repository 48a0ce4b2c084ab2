import type { APIRoute } from 'astro'
import { basisOf } from '../../islands/workshop/basis-of.ts'
import { currentCatalogue } from '../../model/current-catalogue.ts'

/** What the workshop has to know of the county. @see src/islands/workshop/state/basis.ts */
export const GET: APIRoute = async () => Response.json(basisOf(await currentCatalogue()))
