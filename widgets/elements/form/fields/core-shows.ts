import { html, type TemplateResult } from 'lit/html.js'
import type { FieldKind, FieldOf } from '../../../contract/field.ts'
import { writeDay } from '../../../engine/kinds/date.ts'
import type { AskedQuestion, Item, ShownInfo } from '../../../engine/walk.ts'
import { heading } from '../../heading.ts'
import { markdown } from '../markdown.ts'
import type { Ui } from '../ui.ts'
import { type Line, line } from './line.ts'
import { lines } from './lines.ts'
import { agreement, checkboxes, dropdown, radios } from './options.ts'

/** How each kind of field is shown. The item is of that kind. */
export type Shows = {
  readonly [K in FieldKind]?: (item: Extract<Item, { field: FieldOf<K> }>, ui: Ui) => TemplateResult
}

/** More options than this are folded into a list. */
const mostRadios = 12

/** A line of a certain shape. */
export const lineOf =
  <K extends AskedQuestion['field']['kind']>(shape: (field: FieldOf<K>, ui: Ui) => Line) =>
  (item: AskedQuestion, ui: Ui): TemplateResult =>
    line(item, ui, shape(item.field as FieldOf<K>, ui))

/** Fields that nearly every form has. */
export const coreShows = {
  text: lineOf<'text'>(({ autocomplete, width }) => ({ autocomplete, width })),
  integer: lineOf<'integer'>(({ unit }, ui) => ({
    inputmode: 'numeric',
    width: 'short',
    code: true,
    readBack: true,
    unit: unit && ui.text(unit),
  })),
  date: lineOf<'date'>(({ autocomplete }, ui) => ({
    autocomplete,
    width: 'medium',
    hint: ui.say('dateHint', { today: writeDay(ui.today) }),
    code: true,
    readBack: true,
  })),
  time: lineOf<'time'>((_field, ui) => ({
    width: 'short',
    hint: ui.say('timeHint'),
    code: true,
    readBack: true,
  })),
  // No `type=email`: browsers rewrite a name with umlauts into a form that nobody recognises.
  email: lineOf<'email'>(() => ({ inputmode: 'email', autocomplete: 'email', code: true })),
  phone: lineOf<'phone'>(() => ({
    type: 'tel',
    inputmode: 'tel',
    autocomplete: 'tel',
    width: 'medium',
    code: true,
  })),
  textarea: lines,
  choice: (item: AskedQuestion, ui: Ui) =>
    'options' in item.field && item.field.options.length > mostRadios ? dropdown(item, ui) : radios(item, ui),
  boolean: radios,
  choices: checkboxes,
  consent: agreement,
  place: dropdown,
  info: ({ field }: ShownInfo, ui: Ui): TemplateResult =>
    html`<div class="field">
      ${heading(ui.level + 1, ui.text(field.label))}${markdown(ui.text(field.text))}
    </div>`,
} satisfies Shows
