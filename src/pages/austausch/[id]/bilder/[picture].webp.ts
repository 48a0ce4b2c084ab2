import { readFile } from 'node:fs/promises'
import type { APIRoute, GetStaticPaths } from 'astro'
import { exchangeOffers } from '../../../../components/exchange-offers.ts'
import { picturesOf } from '../../../../components/exchange-pictures.ts'

export const getStaticPaths = (async () => {
  const { offers } = await exchangeOffers()
  const pictures = await Promise.all(
    offers.map(async ({ id, definition }) =>
      (await picturesOf(id, definition.version)).map(({ name, file }) => ({
        params: { id, picture: name },
        props: { file },
      })),
    ),
  )
  return pictures.flat()
}) satisfies GetStaticPaths

/** A picture of a form on offer. */
export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(await readFile(props.file), { headers: { 'Content-Type': 'image/webp' } })
