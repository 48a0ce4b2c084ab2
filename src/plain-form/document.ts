import { html, type Html } from './html.ts'

/**
 * The part of a built page that the intake writes anew stands between these two comments. Nothing that people enter can
 * contain one: it is escaped.
 */
const begin = '<!--amt-plain-form-->'
const end = '<!--/amt-plain-form-->'

/** Content for the page that the site's build makes, between the marks. */
export const markedRegion = (content: Html): string => `${begin}${content.toString()}${end}`

/**
 * A whole page: the one that the site's build made, with other content and another title.
 *
 * @param template The built page; without it a plain document is made, which has no look but every word.
 * @param title Name of the page; what the template's own title says after it, the county's name, stays.
 */
export function documentOf(template: string | undefined, title: string, content: Html): string {
  const from = template?.indexOf(begin) ?? -1
  const to = template?.indexOf(end, from) ?? -1
  if (template === undefined || from < 0 || to < 0) return bareDocument(title, content)
  const head = template.slice(0, from).replace(/<title>[^<]*<\/title>/u, (old) => {
    const county = old.lastIndexOf(' – ')
    return `<title>${html`${title}`.toString()}${county < 0 ? '</title>' : old.slice(county)}`
  })
  return head + markedRegion(content) + template.slice(to + end.length)
}

const bareDocument = (title: string, content: Html): string =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`.toString()
