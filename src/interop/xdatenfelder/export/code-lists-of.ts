import type { Field, GroupField } from '../../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { CodeListFile } from '../genericode/write-genericode.ts'
import { codeListUri } from './element-of.ts'

/** The answers to choose in a form, as the code lists that version 2.0 refers to. */
export function codeListsOf(definition: FormDefinition): readonly CodeListFile[] {
  const listsOf = (field: Field, group?: GroupField): readonly CodeListFile[] => {
    if (field.kind === 'group') return field.fields.flatMap((inner) => listsOf(inner, field))
    if (field.kind !== 'choice' && field.kind !== 'choices') return []
    return [
      {
        title: field.label.de,
        uri: codeListUri(definition, field.id, group),
        version: definition.version,
        codes: field.options.map(({ value, label }) => ({ code: value, name: label.de })),
      },
    ]
  }
  return definition.steps.flatMap(({ fields }) => fields.flatMap((field) => listsOf(field)))
}
