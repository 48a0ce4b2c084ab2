import type { CompositeField, Field, FieldOf, GroupField } from '../../../widgets/contract/field.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import { hintIn } from '../../../widgets/engine/hint-in.ts'
import { rowTitle } from '../../../widgets/engine/entries.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { type Content, html, type Html, words } from '../html.ts'
import { heading } from '../internal/heading.ts'
import { lineShape } from '../internal/line-shape.ts'
import { isComposite, partsOf } from '../internal/parts.ts'
import { rowsAtFirst } from '../internal/rows.ts'
import { runsOf } from '../internal/runs.ts'
import type { Place, Sheet } from '../internal/sheet.ts'
import { markdown } from '../markdown.ts'
import { texts } from '../texts.ts'
import { blankFor, roomFor } from './blank-for.ts'
import { tick } from './blanks.ts'
import { paperTexts } from './paper-texts.ts'

/** Where on the paper fields stand. */
export type PaperPlace = Pick<Place, 'around' | 'level'>

/** Fields in their order, with room to write. What stands under one condition stands together. */
export const paperFields = (fields: readonly Field[], place: PaperPlace, sheet: Sheet): Html[] =>
  runsOf(fields).map(({ when, fields: together }) => {
    const shown = html`<div class="pp-questions">
      ${together.map((field) => paperField(field, place, sheet))}
    </div>`
    if (when === undefined) return shown
    const intro = together.every(({ kind }) => kind === 'info') ? texts.whenInfo : texts.when
    return html`<div class="pp-when">
      <p class="pp-condition">${intro} ${sheet.say(when, place.around)}.</p>
      ${shown}
    </div>`
  })

function paperField(field: Field, place: PaperPlace, sheet: Sheet): Html {
  if (field.kind === 'info')
    return html`<div class="pp-question">
      ${heading(place.level, field.label.de)}${markdown(field.text.de)}
    </div>`
  if (field.kind === 'computed') return computed(field)
  if (field.kind === 'group') return group(field, place, sheet)
  if (isComposite(field)) return composite(field, place, sheet)
  return field.kind === 'consent' ? statement(field, sheet) : question(field, place, sheet)
}

const question = (field: Exclude<Question, { kind: 'consent' }>, place: PaperPlace, sheet: Sheet): Html =>
  html`<div class="pp-question pp-takes-${roomFor(field)}">
    <p class="pp-label">${label(field, place, sheet)}</p>
    ${hint(words(hintIn(field, 'de'), kindHint(field)))}${blankFor(field, place, sheet)}
  </div>`

const statement = (field: FieldOf<'consent'>, sheet: Sheet): Html =>
  html`<div class="pp-question">
    ${hint(hintIn(field, 'de'))}
    <ul class="pp-ticks">
      <li>${tick}<span>${number(field, sheet)}${field.label.de}</span></li>
    </ul>
  </div>`

const computed = (field: FieldOf<'computed'>): Html =>
  html`<div class="pp-question">
    <p class="pp-label">${field.label.de}</p>
    ${hint(words(hintIn(field, 'de'), paperTexts.computed))}
  </div>`

const composite = (field: CompositeField, { around, level }: PaperPlace, sheet: Sheet): Html => {
  const inside = partsOf(field)
  return html`<div class="pp-row">
    ${heading(level, label(field, { around, level }, sheet))}${hint(hintIn(field, 'de'))}
    ${paperFields(inside, { around: [...around, ...inside], level: level === 3 ? 4 : 5 }, sheet)}
  </div>`
}

/** Numbered blocks, and what to do when they are not enough. */
function group(field: GroupField, { around, level }: PaperPlace, sheet: Sheet): Html {
  const place: PaperPlace = { around: [...around, ...field.fields], level: level === 3 ? 4 : 5 }
  const blocks = rowsAtFirst(field)
  return html`<div class="pp-group">
    ${heading(level, label(field, place, sheet))}${hint(hintIn(field, 'de'))}
    ${Array.from(
      { length: blocks },
      (_, index) =>
        html`<div class="pp-row">
          <p class="pp-rowtitle">${rowTitle(field.item.de, index)}</p>
          ${paperFields(field.fields, place, sheet)}
        </div>`,
    )}
    ${blocks < field.max && hint(fill(paperTexts.moreRows, { label: field.label.de }))}
  </div>`
}

function label(field: Question | CompositeField | GroupField, { around }: PaperPlace, sheet: Sheet): Html {
  const required = 'required' in field ? field.required : true
  const note: Content =
    required === false
      ? html` <span class="pp-optional">${allMessages.de.ui.optional}</span>`
      : typeof required !== 'boolean' &&
        html` <span class="pp-optional">(${texts.whenRequired} ${sheet.say(required, around)})</span>`
  return html`${number(field, sheet)}${field.label.de}${note}`
}

const number = (field: Field, { numbers }: Sheet): Content => {
  const own = numbers.get(field)
  return own !== undefined && html`<span class="pp-number">${own}</span> `
}

const hint = (text: string): Content => text !== '' && html`<p class="pp-hint">${text}</p>`

/** What a kind of question says by itself, of that what concerns a hand that writes. */
function kindHint(field: Question): string | undefined {
  switch (field.kind) {
    case 'partial-date':
    case 'licence-plate':
    case 'tax-id':
    case 'iban':
      return lineShape(field).hint
    case 'choices':
      return field.hint ? undefined : paperTexts.several
    default:
      return undefined
  }
}
