import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { FieldOf } from '../../../../widgets/contract/field.ts'
import { useDesk } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { useQuestionsAt } from '../use-questions-at.ts'
import { valueAt } from '../value-at.ts'
import { ValueEditor } from '../values/value-editor.tsx'
import { ControlGroup, type ControlProps } from './control.tsx'
import { LocalInput } from './local-input.tsx'

/** How a value is computed, and how it is written. */
export function ValueInput({ path, value, label }: ControlProps) {
  const edit = useEdit()
  const desk = useDesk()
  const questions = useQuestionsAt(path)
  const field = path.slice(0, -1)
  const as = valueAt(desk.data, [...field, 'as'])
  return (
    <ControlGroup path={path} label={label}>
      <ValueEditor
        label={label}
        questions={questions}
        named={desk.conditions as Readonly<Record<string, Rule>>}
        value={value as Rule | undefined}
        as={as as FieldOf<'computed'>['as']}
        onChange={(rule) => edit(path, rule, 'Rechnung geändert')}
        onAs={(way) => edit([...field, 'as'], way, 'Schreibweise geändert')}
      />
      <LocalInput path={[...field, 'unit']} value={valueAt(desk.data, [...field, 'unit'])} label="Einheit" />
    </ControlGroup>
  )
}
