import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { currentCatalogue } from '../../../model/current-catalogue.ts'
import { publishedService } from '../../../model/published/service.ts'

export const getStaticPaths = (async () => {
  const catalogue = await currentCatalogue()
  const entries = await getCollection('services')
  return entries.map(({ id, body = '', data }) => ({
    params: { slug: id },
    props: { data: publishedService(catalogue, id, catalogue.services.get(id) ?? data, body) },
  }))
}) satisfies GetStaticPaths

/** A service, whole, for other websites. @see widgets/contract/published.ts */
export const GET: APIRoute = ({ props }) => Response.json(props['data'])
