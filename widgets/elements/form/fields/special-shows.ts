import { html, nothing, type TemplateResult } from 'lit/html.js'
import { hintIn } from '../../../engine/hint-in.ts'
import { countryCodes, countryName } from '../../../engine/kinds/country.ts'
import type { AskedComposite, AskedQuestion } from '../../../engine/walk.ts'
import { controlId, hintId, type Ui } from '../ui.ts'
import { lineOf, type Shows } from './core-shows.ts'
import { errorText } from './frame.ts'
import { dropdown, type Shown } from './options.ts'

function showComposite({ path, field, required, items }: AskedComposite, ui: Ui): TemplateResult {
  const hint = hintIn(field, ui.language)
  return html`<fieldset
    class="field composite"
    part="field"
    id=${controlId(path)}
    tabindex="-1"
    aria-describedby=${hint ? hintId(path) : nothing}
  >
    <legend part="label">
      ${ui.text(field.label)}${
        required ? nothing : html` <span class="optional">${ui.say('optional')}</span>`
      }
    </legend>
    ${hint ? html`<p class="hint" part="hint" id=${hintId(path)}>${hint}</p>` : nothing}
    ${errorText(path, ui)}${items.map((item) => ui.show(item))}
  </fieldset>`
}

/** States by their names, Germany first. */
const countriesIn = (language: Ui['language']): readonly Shown[] =>
  countryCodes
    .map((value) => ({ value, label: countryName(value, language) }))
    .toSorted((a, b) =>
      a.value === 'DE' ? -1 : b.value === 'DE' ? 1 : a.label.localeCompare(b.label, language),
    )

const number = { inputmode: 'decimal', width: 'short', code: true, readBack: true } as const

/** Fields that only some forms have. */
export const specialShows = {
  decimal: lineOf<'decimal'>(({ unit }, ui) => ({ ...number, unit: unit && ui.text(unit) })),
  money: lineOf<'money'>(() => ({ ...number, unit: '€' })),
  'partial-date': lineOf<'partial-date'>((_field, ui) => ({
    width: 'medium',
    hint: ui.say('partialDateHint'),
    code: true,
    readBack: true,
  })),
  'licence-plate': lineOf<'licence-plate'>((_field, ui) => ({
    width: 'medium',
    hint: ui.say('plateHint'),
    code: true,
    readBack: true,
  })),
  'tax-id': lineOf<'tax-id'>(({ hint }, ui) => ({
    inputmode: 'numeric',
    width: 'medium',
    hint: hint ? '' : ui.say('taxIdHint'),
    code: true,
  })),
  iban: lineOf<'iban'>(({ hint }, ui) => ({
    hint: hint ? '' : ui.say('ibanHint'),
    code: true,
    readBack: true,
  })),
  country: (item: AskedQuestion, ui: Ui) => dropdown(item, ui, countriesIn(ui.language)),
  address: showComposite,
  person: showComposite,
  organisation: showComposite,
  'bank-account': showComposite,
} satisfies Shows
