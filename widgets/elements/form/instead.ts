import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { LoadErrorCode } from '../../contract/error-codes.ts'
import { loadTexts } from '../../messages/load-texts.ts'
import { countyOf } from '../county-of.ts'
import { heading } from '../heading.ts'
import { framed } from './framed.ts'
import type { Ui } from './ui.ts'

/** The element that shows no form. */
export interface WithoutForm extends HTMLElement {
  readonly form: string
  readonly county: string
}

/**
 * Instead of a form: the county's own page in a frame, or why there is none, with the way to the county's page and the
 * element's own content, which names other ways.
 */
export const instead = (code: LoadErrorCode, element: WithoutForm, ui: Ui): TemplateResult =>
  code !== 'framed'
    ? reason(code, element, ui)
    : element.county && element.form
      ? html`${framed(element, ui)}${toCounty(element, ui)}`
      : reason('no-form-named', element, ui)

const reason = (code: LoadErrorCode, element: WithoutForm, ui: Ui): TemplateResult =>
  html`<div class="box help" role="alert">
      ${heading(ui.level, loadTexts(ui.language)[code])}
      <p class="muted">${ui.say('reasonCode', { code })}</p>
    </div>
    ${code === 'no-form-named' || code === 'unknown-form' ? nothing : toCounty(element, ui)}<slot></slot>`

const toCounty = ({ county, form }: WithoutForm, ui: Ui): TemplateResult =>
  html`<p>
    <a href=${`${countyOf.element(county)}formulare/${encodeURIComponent(form)}/`}
      >${loadTexts(ui.language).atCounty}</a
    >
  </p>`
