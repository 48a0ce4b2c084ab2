import type { CompositeField, Field, FieldOf, GroupField } from '../../../widgets/contract/field.ts'
import { own, partsIn, rowsIn } from '../../../widgets/engine/entries.ts'
import { rowTitle } from '../../../widgets/engine/entries.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { attributes, html, type Html, words } from '../html.ts'
import { markdown } from '../markdown.ts'
import { controls } from '../posted.ts'
import { texts } from '../texts.ts'
import { frame } from './frame.ts'
import { heading } from './heading.ts'
import { controlId, whenId } from './ids.ts'
import { isComposite, partsOf } from './parts.ts'
import { rowsAtFirst, rowsAtOnce } from './rows.ts'
import { runsOf } from './runs.ts'
import type { Place, Sheet } from './sheet.ts'
import { showQuestion } from './show-question.ts'

/** Fields in their order. What stands under one condition stands together, and the condition is said once. */
export const showFields = (fields: readonly Field[], place: Place, sheet: Sheet): Html[] =>
  runsOf(fields).map(({ when, fields: together }) => {
    const shown = together.map((field) => showField(field, place, sheet))
    const [first] = together
    if (when === undefined || !first) return html`${shown}`
    const id = whenId(place.prefix + first.id)
    const intro = together.every(({ kind }) => kind === 'info') ? texts.whenInfo : texts.when
    return html`<div class="pf-when" role="group" aria-labelledby="${id}">
      <p class="pf-condition" id="${id}">${intro} ${sheet.say(when, place.around)}.</p>
      ${shown}
    </div>`
  })

function showField(field: Field, place: Place, sheet: Sheet): Html {
  if (field.kind === 'info') return showInfo(field, place)
  if (field.kind === 'computed') return showValue(field, place, sheet)
  if (field.kind === 'group') return showGroup(field, place, sheet)
  return isComposite(field) ? showComposite(field, place, sheet) : showQuestion(field, place, sheet)
}

const showInfo = ({ label, text }: FieldOf<'info'>, { level }: Place): Html =>
  html`<div class="pf-field pf-info">${heading(level, label.de)}${markdown(text.de)}</div>`

function showValue({ id, label, hint }: FieldOf<'computed'>, { prefix }: Place, { filled }: Sheet): Html {
  const path = prefix + id
  return html`<div class="pf-field">
    <p class="pf-label" id="${controlId(path)}">${label.de}</p>
    ${hint && html`<p class="pf-hint">${hint.de}</p>`}
    <p>
      <output aria-labelledby="${controlId(path)}"
        >${filled?.computed.get(path) ?? texts.computedLater}</output
      >
    </p>
  </div>`
}

/** Parts that belong together. Where the whole may be left out, nobody must answer a part. */
function showComposite(field: CompositeField, place: Place, sheet: Sheet): Html {
  const path = place.prefix + field.id
  const parts = frame(field, place, sheet)
  const inside = partsOf(field)
  return html`<fieldset
    ${attributes({ class: words('pf-row', parts.isBad && 'pf-bad'), id: controlId(path), tabindex: '-1' })}
    ${attributes({ 'aria-describedby': parts.describedBy })}
  >
    <legend>${parts.label}</legend>
    ${parts.hint}${parts.error}
    ${showFields(
      inside,
      {
        ...place,
        prefix: `${path}.`,
        entries: partsIn(own(place.entries, field.id)),
        around: [...place.around, ...inside],
        isSure: parts.isRequired,
      },
      sheet,
    )}
  </fieldset>`
}

/** Rows that were filled in, and empty ones. */
function showGroup(field: GroupField, place: Place, sheet: Sheet): Html {
  const { filled } = sheet
  const path = place.prefix + field.id
  const { hint, error, label, isBad } = frame(field, place, sheet)
  const entered = rowsIn(own(place.entries, field.id))
  const before = Math.max(entered.length, filled?.rows.get(path) ?? rowsAtFirst(field))
  const count = filled?.more === path ? Math.min(field.max, before + rowsAtOnce(field)) : before
  const rows = Array.from({ length: count }, (_, index) =>
    showRow(
      field,
      index,
      { ...place, entries: entered[index] ?? {} },
      sheet,
      count > before && index === before,
    ),
  )
  const about = { class: words('pf-field', isBad && 'pf-bad'), id: controlId(path), tabindex: '-1' }
  return html`<div ${attributes(about)}>
    ${heading(place.level, label)}${hint}
    ${field.max > field.min && html`<p class="pf-hint">${texts.emptyRows}</p>`}${error}${rows}
    ${count < field.max && moreButton(field, path)}
  </div>`
}

/** @param isFocused The first of the rows that were asked for. */
function showRow(field: GroupField, index: number, place: Place, sheet: Sheet, isFocused: boolean): Html {
  const path = `${place.prefix}${field.id}.${index}`
  const inside: Place = {
    prefix: `${path}.`,
    entries: place.entries,
    around: [...place.around, ...field.fields],
    isSure: place.isSure && field.when === undefined && index < field.min,
    level: place.level === 3 ? 4 : 5,
  }
  const about = { class: 'pf-row', id: controlId(path), tabindex: '-1', autofocus: isFocused }
  return html`<fieldset ${attributes(about)}>
    <legend>${rowTitle(field.item.de, index)}</legend>
    ${showFields(field.fields, inside, sheet)}
  </fieldset>`
}

const moreButton = ({ item }: GroupField, path: string): Html =>
  html`<p class="pf-more">
    <button class="kern-btn kern-btn--secondary" type="submit" name="${controls.more}" value="${path}">
      <span class="kern-label">${fill(texts.moreRows, { item: item.de })}</span>
    </button>
    <span class="pf-hint">${texts.moreRowsHint}</span>
  </p>`
