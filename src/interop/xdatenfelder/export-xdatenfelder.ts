import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { schemaOf } from './export/schema-of.ts'
import { namespaces, type XdfVersion } from './message.ts'
import { el } from './write/codes.ts'
import { write2 } from './write/write-2.ts'
import { writer3 } from './write/write-3.ts'
import { writeXml } from './xml/xml-node.ts'

/**
 * Writes a form as a schema of XDatenfelder (message 0102). Any program that knows the standard reads it; `importXdatenfelder`
 * gives back the same definition.
 *
 * Carriers: steps are field groups; questions are fields with label, help (`hilfetextEingabe`), limits, start value and code
 * list; rows are groups with their number; addresses, persons and the like are groups of the fields they ask. What the
 * standard has no node for (ids, other languages, kinds of our own, data protection …) stands as JSON behind the description
 * of its element, as the difference to what the nodes say: a label that somebody changes in an editor of FIM is the new
 * label here, too. Conditions and computed values are rules (`regel`): a German sentence in `freitextRegel` (`definition` in
 * 2.0) and JSON Logic in `skript`. Elements that FIM does not know get numbers of the range 99, which FIM gives to nobody.
 * Version 2.0 cannot hold code lists, times and file types itself: there they stand with the JSON.
 *
 * @param changedAt When the form was last changed, ISO 8601.
 */
export function exportXdatenfelder(
  definition: FormDefinition,
  version: XdfVersion,
  changedAt: string,
): string {
  const schema = schemaOf(definition, version)
  return writeXml({
    ...el('xdatenfelder.stammdatenschema.0102', [
      el('header', [
        el('nachrichtID', `amtswerk-${definition.id}-${definition.version}`),
        el('erstellungszeitpunkt', changedAt),
      ]),
      (version === 2 ? write2 : writer3(changedAt))(schema),
    ]),
    attributes: { 'xmlns:xdf': namespaces[version] },
  })
}
