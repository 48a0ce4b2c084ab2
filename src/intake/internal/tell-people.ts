import type { MiddlewareHandler } from 'hono'
import { problemCodes } from '../../../widgets/contract/error-codes.ts'
import { documentOf } from '../../plain-form/document.ts'
import { html } from '../../plain-form/html.ts'
import { errorTitle } from '../../plain-form/message-page.ts'
import { isNavigation } from './is-navigation.ts'
import { problemTitles } from './problem-titles.ts'

const title = 'Ihre Antwort wurde nicht gezählt'

/** Makes a page of a refusal where people would see the JSON for programs. Status and headers stay. */
export const tellPeople: MiddlewareHandler = async (context, next) => {
  await next()
  const code = context.get('refusal')
  if (code === undefined || !isNavigation(context.req)) return
  const content = html`<h1>${title}</h1>
    <p>${problemTitles[code]}</p>
    <p>Mit „Zurück“ im Browser kommen Sie wieder auf die Seite, auf der Sie waren.</p>
    <p><a href="/">Zur Startseite</a></p>`
  // Hono keeps the headers of the answer that this one replaces.
  context.res = new Response(documentOf(undefined, errorTitle(title), content), {
    status: problemCodes[code],
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
