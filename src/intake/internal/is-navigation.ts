import type { HonoRequest } from 'hono'

/**
 * Whether a browser shows the answer as a page: a form was posted without JavaScript. Programs, and scripts with `fetch`,
 * ask for something else; new browsers say so in `Sec-Fetch-Mode` too.
 */
export const isNavigation = (request: HonoRequest): boolean =>
  (request.header('Accept') ?? '').includes('text/html') &&
  (request.header('Sec-Fetch-Mode') ?? 'navigate') === 'navigate'
