import type { APIRoute } from 'astro'
import { toCsv } from '../../model/csv.ts'
import { currentCatalogue } from '../../model/current-catalogue.ts'
import { portalRows } from '../../model/online-procedures.ts'

/** Which service is done where, for those who enter it in a state portal by hand. */
export const GET: APIRoute = async () =>
  new Response(toCsv(portalRows(await currentCatalogue()).map((row) => ({ ...row }))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
