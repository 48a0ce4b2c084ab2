import { documentOf } from '../../../plain-form/document.ts'
import type { Html } from '../../../plain-form/html.ts'
import { errorTitle, type MessageCode, messagePage } from '../../../plain-form/message-page.ts'
import { formPage } from '../../../plain-form/plain-form.ts'
import type { PublishedRelease } from '../../plain-forms.ts'

/** A page to answer with. */
export interface Answer {
  readonly status: number
  readonly title: string
  readonly content: Html
}

const statusOf: Readonly<Record<MessageCode, number>> = {
  unknown: 404,
  foreign: 403,
  'too-large': 413,
  'wrong-content-type': 415,
  unreadable: 400,
  overloaded: 503,
  unsure: 500,
}

/** Why a posted form cannot be shown again. */
export const message = (code: MessageCode, form: string | undefined): Answer => ({
  status: statusOf[code],
  ...messagePage(code, form),
})

/** The form must not be filled in this way. What was posted has not been read. */
export const forbidden = ({ release }: PublishedRelease): Answer => ({
  status: 403,
  title: errorTitle(release.definition.title.de),
  content: formPage(release, ''),
})

/** Seconds after which it may be tried again. */
const retryAfter = '60'

/**
 * The answer as a response that nobody keeps. The policy of the site's own page is written in the page itself; a page
 * without a template has nothing to load. `same-origin`, because a form on a page that hides its address is posted with
 * `Origin: null`.
 *
 * @param template The page of the site that the form stands on.
 */
export function respond({ status, title, content }: Answer, template: string | undefined): Response {
  const policy =
    template === undefined
      ? "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
      : "frame-ancestors 'self'"
  return new Response(documentOf(template, title, content), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'SAMEORIGIN',
      ...(status === 503 && { 'Retry-After': retryAfter }),
    },
  })
}
