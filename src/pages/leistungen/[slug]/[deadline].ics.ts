import type { APIRoute, GetStaticPaths } from 'astro'
import { calendarFile } from '../../../interop/calendar/calendar-file.ts'
import { currentCatalogue } from '../../../model/current-catalogue.ts'

/** Days before a deadline on which the calendar reminds. */
const remind = 28

export const getStaticPaths = (async () => {
  const { services } = await currentCatalogue()
  return [...services].flatMap(([slug, { title, deadlines = [] }]) =>
    [...new Set(deadlines.flatMap(({ on }) => on ?? []))].map((on) => ({
      params: { slug, deadline: `frist-${on}` },
      props: {
        title,
        on,
        what: deadlines.flatMap((deadline) => (deadline.on === on ? deadline.what : [])).join('\n'),
      },
    })),
  )
}) satisfies GetStaticPaths

/** The day by which something must be done, for the citizen's own calendar. */
export const GET: APIRoute<{ title: string; what: string; on: string }> = ({ props, params, site }) => {
  const { title, what, on } = props
  const url = new URL(`/leistungen/${params['slug']}/`, site).href
  const day = { on, title: `Frist: ${title}`, text: what, url, remind }
  return new Response(calendarFile(`Frist: ${title}`, params['slug'] ?? '', [day]), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
