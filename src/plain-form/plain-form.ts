import type { FormRelease } from '../../widgets/contract/release.ts'
import { allMessages } from '../../widgets/messages/all.ts'
import { fill } from '../../widgets/messages/fill.ts'
import type { Filled } from './filled.ts'
import { html, type Html, nothing } from './html.ts'
import { sayConditions } from './internal/conditions.ts'
import { beforeYouBegin } from './internal/before-you-begin.ts'
import { errorSummary } from './internal/error-summary.ts'
import { numbersOf } from './internal/numbers.ts'
import { otherWays } from './internal/other-ways.ts'
import type { Sheet } from './internal/sheet.ts'
import { showStep } from './internal/show-step.ts'
import { markdown } from './markdown.ts'
import { controls } from './posted.ts'
import { texts } from './texts.ts'

/** Title and first sentence of a form's page. */
export const formHead = ({ definition }: FormRelease): Html =>
  html`<h1>${definition.title.de}</h1>
    <div class="lead">${markdown(definition.summary.de)}</div>`

/**
 * A whole form as one page without its title: every question of every step with the conditions in words, to be posted to
 * the intake. Where the form forbids this way, what there is instead.
 *
 * @param edition Which wording this is: see `editionOf`.
 */
export function formBody(release: FormRelease, edition: string, filled?: Filled): Html {
  const { definition, closed } = release
  if (closed) return closedForm(release, closed)
  const intake = intakeOf(release)
  if (intake === undefined || !mayBePlain(release)) return forbidden(release)
  const numbers = numbersOf(definition)
  const mistakes = new Map((filled?.mistakes ?? []).map(({ path, text }) => [path, text]))
  const sheet: Sheet = { release, numbers, say: sayConditions(release, numbers), filled, mistakes }
  return html`<div class="plain-form">
    ${release.development && html`<p class="pf-development">${ui.development}</p>`}
    ${filled ? nothing : beforeYouBegin(release)}
    <form
      method="post"
      action="${intake}forms/${definition.id}"
      enctype="multipart/form-data"
      accept-charset="utf-8"
      novalidate
    >
      <input type="hidden" name="${controls.edition}" value="${edition}" />
      <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">${ui.send}</button>
      ${definition.steps.map((step, index) => showStep(step, index, sheet))} ${sending(release)}
    </form>
    ${otherWays(release)}
  </div>`
}

/** The whole region of a page: what went wrong first, then title and form. */
export const formPage = (release: FormRelease, edition: string, filled?: Filled): Html =>
  html`${filled && errorSummary(filled)}${formHead(release)}${formBody(release, edition, filled)}`

/** Whether a form may be filled in on a page that the server reads before it seals. Releases of the first version say nothing. */
export const mayBePlain = (release: FormRelease): boolean =>
  (release.definition as { plain?: boolean }).plain !== false && intakeOf(release) !== undefined

/** Address of the intake that can read such a page; `undefined` where the form goes elsewhere. */
export const intakeOf = ({ backend }: Pick<FormRelease, 'backend'>): string | undefined =>
  backend.kind === 'intake' ? backend.url : undefined

const { ui } = allMessages.de

const sending = ({ authority, office }: FormRelease): Html =>
  html`<section class="pf-send" aria-labelledby="absenden">
    <h2 id="absenden">${texts.sendTitle}</h2>
    <p>${fill(texts.sendHint, { authority, office: office.name })} ${texts.wayServer}</p>
    <button class="kern-btn kern-btn--primary" type="submit">
      <span class="kern-label">${ui.send}</span>
    </button>
  </section>`

const closedForm = (release: FormRelease, { message }: NonNullable<FormRelease['closed']>): Html =>
  html`<div class="plain-form">
    <div class="pf-notice">${markdown(message.de)}</div>
    ${otherWays(release)}
  </div>`

const forbidden = (release: FormRelease): Html =>
  html`<div class="plain-form">
    <div class="pf-notice">
      <h2>${texts.forbiddenTitle}</h2>
      <p>${texts.forbidden}</p>
      <p>${texts.forbiddenWays}</p>
      <p>${texts.forbiddenNothing}</p>
    </div>
    ${otherWays(release)}
  </div>`
