import type { APIRoute } from 'astro'
import sharp from 'sharp'
import { currentCatalogue } from '../model/current-catalogue.ts'

/** Picture for links in messengers: the sun over the meadow in the county's colours. Pixels: 1200 × 630. */
export const GET: APIRoute = async () => {
  const { theme } = (await currentCatalogue()).county
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
    <rect width="1200" height="630" fill="#ffffff"/>
    <circle cx="600" cy="285" r="150" fill="${theme.signal}"/>
    <path d="M0 440c220-130 420-130 640-30s380 80 560-30v250H0z" fill="${theme.action.light}" opacity=".82"/>
    <path d="M0 520c300-70 500-50 700 10s330 40 500-20v120H0z" fill="${theme.action.light}"/>
  </svg>`
  const png = await sharp(Buffer.from(picture)).png({ palette: true }).toBuffer()
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } })
}
