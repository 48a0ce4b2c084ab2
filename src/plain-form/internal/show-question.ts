import type { FieldOf } from '../../../widgets/contract/field.ts'
import { UnreachableError } from '../../../widgets/contract/unreachable-error.ts'
import type { Entry } from '../../../widgets/engine/entries.ts'
import type { Question } from '../../../widgets/engine/kinds.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { attributes, html, type Html, words } from '../html.ts'
import { entryShown } from './entry-shown.ts'
import { frame, labelled } from './frame.ts'
import { controlId } from './ids.ts'
import { lineShape } from './line-shape.ts'
import type { Place, Sheet } from './sheet.ts'
import { agreement, checkboxes, dropdown, radios } from './show-options.ts'
import { files } from './show-files.ts'

/** More options than this are folded into a list. */
const mostRadios = 12

/** A question with its control. */
export function showQuestion(field: Question, place: Place, sheet: Sheet): Html {
  const entry = entryShown(field, place, sheet)
  switch (field.kind) {
    case 'text':
    case 'integer':
    case 'decimal':
    case 'money':
    case 'licence-plate':
    case 'tax-id':
    case 'date':
    case 'partial-date':
    case 'time':
    case 'email':
    case 'phone':
    case 'iban':
      return line(field, entry, place, sheet)
    case 'textarea':
      return lines(field, entry, place, sheet)
    case 'choice':
      return field.options.length > mostRadios
        ? dropdown(field, entry, place, sheet)
        : radios(field, entry, place, sheet)
    case 'boolean':
      return radios(field, entry, place, sheet)
    case 'choices':
      return checkboxes(field, entry, place, sheet)
    case 'consent':
      return agreement(field, entry, place, sheet)
    case 'place':
    case 'country':
      return dropdown(field, entry, place, sheet)
    case 'file':
      return files(field, place, sheet)
    default:
      throw new UnreachableError(field)
  }
}

/** A question answered in one line. */
function line(field: Question, entry: Entry | undefined, place: Place, sheet: Sheet): Html {
  const { type, inputmode, autocomplete, width, hint, unit, isCode } = lineShape(field)
  const path = place.prefix + field.id
  const parts = frame(field, place, sheet, hint)
  const input = html`<input
    ${attributes({
      class: words('pf-input', width && `pf-${width}`),
      id: controlId(path),
      name: path,
      type: type ?? 'text',
      inputmode,
      autocomplete: autocomplete ?? 'off',
      autocapitalize: isCode && 'off',
      spellcheck: isCode && 'false',
      value: typeof entry === 'string' ? entry : undefined,
      'aria-describedby': parts.describedBy,
      'aria-invalid': parts.isBad && 'true',
      'aria-required': parts.isRequired && 'true',
    })}
  />`
  const control = unit ? html`<div class="pf-with-unit">${input}<span>${unit}</span></div>` : input
  return labelled(controlId(path), parts, control)
}

/** A question answered in several lines. */
function lines(field: FieldOf<'textarea'>, entry: Entry | undefined, place: Place, sheet: Sheet): Html {
  const path = place.prefix + field.id
  const { maxLength: max } = field
  const limit = max === undefined ? '' : `(${fill(allMessages.de.ui.charactersMax, { max })})`
  const parts = frame(field, place, sheet, limit)
  const about = attributes({
    class: 'pf-input',
    rows: 5,
    id: controlId(path),
    name: path,
    'aria-describedby': parts.describedBy,
    'aria-invalid': parts.isBad && 'true',
    'aria-required': parts.isRequired && 'true',
  })
  const text = typeof entry === 'string' && entry
  return labelled(controlId(path), parts, verbatim`<textarea${about}>\n${text}</textarea>`)
}

/**
 * `html` under a name that no formatter knows: white space inside of a textarea is the answer's. The first line feed in it is
 * nobody's; the browser leaves it out.
 */
const verbatim = html
