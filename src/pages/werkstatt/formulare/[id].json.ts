import type { APIRoute, GetStaticPaths } from 'astro'
import { formSourceOf } from '../../../islands/workshop/form-source-of.ts'
import { currentCatalogue } from '../../../model/current-catalogue.ts'

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await currentCatalogue()).forms.keys()].map((id) => ({ params: { id } }))

/** A form as the workshop opens it. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(formSourceOf(await currentCatalogue(), params.id ?? ''))
