import type { Step } from '../../../widgets/contract/form-definition.ts'
import { html, type Html } from '../html.ts'
import { markdown } from '../markdown.ts'
import { texts } from '../texts.ts'
import type { Sheet } from './sheet.ts'
import { showFields } from './show-fields.ts'

/** One step with all its questions. */
export function showStep(
  { id, title, intro, because, when, fields }: Step,
  index: number,
  sheet: Sheet,
): Html {
  const place = {
    prefix: '',
    entries: sheet.filled?.entries ?? {},
    around: [],
    isSure: when === undefined,
    level: 3,
  } as const
  return html`<section class="pf-step" aria-labelledby="schritt-${id}">
    <h2 id="schritt-${id}"><span class="pf-number">${index + 1}</span> ${title.de}</h2>
    ${when !== undefined && html`<p class="pf-condition">${texts.whenStep} ${sheet.say(when, [])}.</p>`}
    ${intro && markdown(intro.de)} ${because && markdown(because.de)} ${showFields(fields, place, sheet)}
  </section>`
}
