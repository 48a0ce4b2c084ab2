import type { APIRoute, GetStaticPaths } from 'astro'
import { binNames } from '../../../components/bin-names.ts'
import { calendarFile } from '../../../interop/calendar/calendar-file.ts'
import { currentCatalogue } from '../../../model/current-catalogue.ts'
import { tourOfPlace } from '../../../model/in-order.ts'
import { collectionsFrom } from '../../../model/refuse-dates.ts'

export const getStaticPaths = (async () => {
  const { places, refuse } = await currentCatalogue()
  return [...places.keys()].filter((slug) => tourOfPlace(refuse, slug)).map((slug) => ({ params: { slug } }))
}) satisfies GetStaticPaths

/** Every collection of the place's tour, for the citizen's own calendar. */
export const GET: APIRoute = async ({ params, site }) => {
  const { places, refuse } = await currentCatalogue()
  const slug = params['slug'] ?? ''
  const [, tour] = tourOfPlace(refuse, slug) ?? []
  const days = tour
    ? collectionsFrom(tour, '').map(({ on, kind, isMoved }) => ({
        on,
        title: `Abfuhr: ${binNames[kind]}`,
        text: isMoved ? 'Verschoben wegen eines Feiertags.' : `${tour.name}`,
        url: new URL(`/orte/${slug}/#abfuhr`, site).href,
        remind: 1,
      }))
    : []
  return new Response(calendarFile(`Abfuhr in ${places.get(slug)?.name ?? slug}`, slug, days), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
