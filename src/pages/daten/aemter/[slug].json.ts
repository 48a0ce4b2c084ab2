import type { APIRoute, GetStaticPaths } from 'astro'
import { currentCatalogue } from '../../../model/current-catalogue.ts'
import { publishedOffice } from '../../../model/published/office.ts'

export const getStaticPaths = (async () => {
  const catalogue = await currentCatalogue()
  return [...catalogue.offices].map(([slug, office]) => ({
    params: { slug },
    props: { data: publishedOffice(catalogue, slug, office) },
  }))
}) satisfies GetStaticPaths

/** An office for other websites. @see widgets/contract/published.ts */
export const GET: APIRoute = ({ props }) => Response.json(props['data'])
