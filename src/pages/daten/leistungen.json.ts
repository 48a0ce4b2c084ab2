import type { APIRoute } from 'astro'
import { currentCatalogue } from '../../model/current-catalogue.ts'
import { publishedServices } from '../../model/published/services.ts'

/** Every service in short, for other websites. @see widgets/contract/published.ts */
export const GET: APIRoute = async () => Response.json(publishedServices(await currentCatalogue()))
