import type { APIRoute } from 'astro'
import { currentCatalogue } from '../../model/current-catalogue.ts'
import { portalRows } from '../../model/online-procedures.ts'

/** Which service is done where, for a state portal: the rows of the CSV. */
export const GET: APIRoute = async () => Response.json(portalRows(await currentCatalogue()))
