import type { APIRoute } from 'astro'

/** Everything may be indexed but the intake; pages that should not be say so themselves. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nDisallow: /api/\n\nSitemap: ${new URL('sitemap-index.xml', site)}\n`)
