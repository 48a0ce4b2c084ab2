import { UnreachableError } from '../../../widgets/contract/unreachable-error.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import type { Content, Html } from '../html.ts'
import { html } from '../html.ts'
import { optionsOf } from '../internal/options.ts'
import type { Place, Sheet } from '../internal/sheet.ts'
import { paperTexts } from './paper-texts.ts'
import { boxes, line, lines, tick } from './blanks.ts'

/** More options than this are not printed: whoever fills in knows their answer. */
const mostTicks = 60
/** Options from here on stand in columns. */
const inColumns = 5
/** A text of at most so many characters gets a box for each. */
const mostBoxes = 8

/** How much of the paper's width a question takes; short ones stand side by side. */
export function roomFor(field: Question): 'short' | 'medium' | 'full' {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return 'short'
    case 'time':
    case 'date':
    case 'partial-date':
    case 'licence-plate':
    case 'phone':
    case 'tax-id':
    case 'country':
      return 'medium'
    case 'text':
      return field.maxLength !== undefined && field.maxLength <= mostBoxes ? 'short' : (field.width ?? 'full')
    default:
      return 'full'
  }
}

/** What a question is answered with by hand. */
export function blankFor(field: Question, place: Pick<Place, 'around'>, sheet: Sheet): Html {
  switch (field.kind) {
    case 'text':
      return blankForText(field)
    case 'textarea':
      return lines(linesFor(field.maxLength))
    case 'integer':
    case 'decimal':
      return withUnit(line('short'), field.unit?.de)
    case 'money':
      return withUnit(line('short'), 'Euro')
    case 'date':
    case 'partial-date':
      return withUnit(boxes([2, 2, 4]), paperTexts.dateForm)
    case 'time':
      return withUnit(boxes([2, 2]), paperTexts.timeForm)
    case 'iban':
      return boxes([4, 4, 4, 4, 4, 2])
    case 'tax-id':
      return boxes([2, 3, 3, 3])
    case 'licence-plate':
    case 'phone':
    case 'country':
      return line('medium')
    case 'email':
      return line('full')
    case 'choice':
    case 'choices':
    case 'boolean':
    case 'place':
      return ticks(field, place, sheet)
    case 'file':
      return html`<ul class="pp-ticks">
        <li>${tick}<span>${paperTexts.enclosed}</span></li>
      </ul>`
    case 'consent':
      return html``
    default:
      throw new UnreachableError(field)
  }
}

function blankForText({
  maxLength,
  width,
}: {
  readonly maxLength?: number | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
}): Html {
  if (maxLength !== undefined && maxLength <= mostBoxes) return boxes([maxLength])
  return maxLength !== undefined && maxLength > 250 ? lines(2) : line(width ?? 'full')
}

/** Lines for a text of so many characters; who needs more takes a sheet. */
const linesFor = (maxLength = 4000): number => Math.max(3, Math.min(9, Math.ceil(maxLength / 200)))

const withUnit = (blank: Html, unit: Content): Html =>
  unit === undefined ? blank : html`${blank} <span class="pp-unit">${unit}</span>`

function ticks(
  field: Extract<Question, { kind: 'choice' | 'choices' | 'boolean' | 'place' }>,
  place: Pick<Place, 'around'>,
  sheet: Sheet,
): Html {
  const options = optionsOf(field, place, sheet)
  if (options.length > mostTicks) return line('full')
  const isPlain = options.every(({ note }) => note === undefined)
  const shape =
    field.kind === 'boolean' ? 'pp-inline' : isPlain && options.length >= inColumns ? 'pp-columns' : ''
  return html`<ul class="pp-ticks ${shape}">
    ${options.map(
      ({ label, note }) =>
        html`<li>${tick}<span>${label}${note && html`<span class="pp-note">${note}</span>`}</span></li>`,
    )}
  </ul>`
}
