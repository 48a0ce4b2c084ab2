import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { contentRoot } from '../../../model/content-root.ts'
import { currentCatalogue } from '../../../model/current-catalogue.ts'

export const getStaticPaths = (async () => {
  const { offices } = await currentCatalogue()
  const plans = new Set([...offices.values()].flatMap(({ address }) => address.plan ?? []))
  return [...plans].map((plan) => ({ params: { plan } }))
}) satisfies GetStaticPaths

/** A picture of an office's surroundings, from the content folder. Shown as an image: nothing in it can run. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(join(contentRoot(), 'offices/plans', `${params['plan']}.svg`)), {
    headers: { 'content-type': 'image/svg+xml' },
  })
