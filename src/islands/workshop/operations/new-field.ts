import type { FieldKind } from '../../../../widgets/contract/field.ts'
import { fileTypes } from '../../../../widgets/contract/limits.ts'

type Data = Readonly<Record<string, unknown>>

const text = (de: string) => ({ de })
const options = [
  { value: 'antwort-1', label: text('') },
  { value: 'antwort-2', label: text('') },
]

/** What a kind must have beside its label. */
const needed: Readonly<Partial<Record<FieldKind, Data>>> = {
  choice: { options },
  choices: { options },
  info: { text: text('') },
  computed: { value: 0, as: 'integer' },
  // The guide wants it said, although all of them are taken where it is not.
  file: { accept: [...fileTypes] },
  group: { item: text(''), fields: [{ id: 'frage1', kind: 'text', label: text('') }] },
}

/** A question with nothing but what its kind must have. */
export const newField = (kind: FieldKind, id: string): Data => ({
  id,
  kind,
  label: text(''),
  ...needed[kind],
})
