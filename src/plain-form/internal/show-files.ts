import type { FieldOf } from '../../../widgets/contract/field.ts'
import { writeTypes } from '../../../widgets/engine/kinds/file.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { fill } from '../../../widgets/messages/fill.ts'
import { attributes, html, type Html, words } from '../html.ts'
import { controls } from '../posted.ts'
import { texts } from '../texts.ts'
import { frame, labelled } from './frame.ts'
import { controlId } from './ids.ts'
import type { Place, Sheet } from './sheet.ts'

/** Files to hand in, and which have to be chosen again: a page cannot give a browser its files back. */
export function files(field: FieldOf<'file'>, place: Place, sheet: Sheet): Html {
  const { accept, maxBytes, max } = field
  const path = place.prefix + field.id
  const parts = frame(
    field,
    place,
    sheet,
    fill(allMessages.de.ui.fileHint, { accept: writeTypes(accept), maxBytes }),
  )
  const names = sheet.filled?.files.get(path) ?? []
  const againId = `${controlId(path)}-again`
  const input = attributes({
    type: 'file',
    id: controlId(path),
    name: path,
    accept: accept.join(','),
    multiple: max > 1,
    'aria-describedby': words(parts.describedBy, names.length > 0 && againId),
    'aria-invalid': parts.isBad && 'true',
    'aria-required': parts.isRequired && 'true',
  })
  return labelled(
    controlId(path),
    parts,
    html`${names.length > 0 && again(names, path, againId)}<input ${input} />
      ${names.length > 0 && without(path)}`,
  )
}

const again = (names: readonly string[], path: string, id: string): Html =>
  html`<p class="pf-again" id="${id}">
      ${fill(names.length === 1 ? texts.fileAgain : texts.filesAgain, { names: names.join(', ') })}
    </p>
    ${names.map((name) => html`<input type="hidden" name="${controls.files}${path}" value="${name}" />`)}`

const without = (path: string): Html =>
  html`<label class="pf-choice"
    ><input type="checkbox" name="${controls.without}${path}" value="yes" /><span
      >${texts.without}</span
    ></label
  >`
