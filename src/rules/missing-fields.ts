import type { ContentProblem } from '../model/content-problem.ts'
import type { Service } from '../model/service.ts'
import type { Reviewed } from './content-advice.ts'

/** What people look for on a service page, and what to do where it is missing. */
const wanted: readonly (readonly [key: string, isThere: (service: Service) => boolean, advice: string])[] = [
  [
    'fees',
    ({ fees }) => fees !== undefined,
    'Was es kostet, fehlt. Kostenlos ist „cents: 0“; sonst nennt „frame“ die Gebührenordnung.',
  ],
  ['steps', ({ steps }) => steps.length > 0, 'Wie es abläuft, fehlt. Zwei oder drei Schritte genügen.'],
]

/** Services that leave out what people look for. */
export const missingFields = ({ services }: Reviewed): ContentProblem[] =>
  [...services].flatMap(([slug, service]) =>
    wanted
      .filter(([, isThere]) => !isThere(service))
      .map(([key, , reason]) => ({ file: `services/${slug}.mdx`, key, reason })),
  )
