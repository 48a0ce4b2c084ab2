import type { APIRoute } from 'astro'
import { currentCatalogue } from '../model/current-catalogue.ts'

/** Web app manifest: the site can be put on a home screen, forms and kept pages then open without a network. */
export const GET: APIRoute = async () => {
  const { county } = await currentCatalogue()
  return Response.json({
    name: county.authority,
    short_name: county.name,
    lang: 'de',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: county.theme.action.light,
    icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  })
}
