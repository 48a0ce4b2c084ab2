import { ConditionEditor } from '../conditions/condition-editor.tsx'
import { controlAt, useDesk } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { ControlGroup, type ControlProps } from './control.tsx'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import { useQuestionsAt } from '../use-questions-at.ts'

const always = 'always'
const never = 'never'
const sometimes = 'sometimes'

/** Whether somebody must answer: always, never, or while something holds. */
export function RequiredInput({ path, value, label }: ControlProps) {
  const edit = useEdit()
  const { conditions } = useDesk()
  const questions = useQuestionsAt(path)
  const id = controlAt(path)
  const now = value === false ? never : value === undefined || value === true ? always : sometimes
  const what = 'Pflicht geändert'
  return (
    <ControlGroup path={path} label={label}>
      <select
        id={`${id}-wahl`}
        class="ws-input"
        aria-label={label}
        value={now}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === always) edit(path, undefined, what)
          else if (currentTarget.value === never) edit(path, false, what)
          else edit(path, firstRule(questions[0]?.name), what)
        }}
      >
        <option value={always}>Ja, immer</option>
        <option value={never}>Nein, freiwillig</option>
        <option value={sometimes}>Nur in manchen Fällen</option>
      </select>
      {now === sometimes && (
        <ConditionEditor
          label="Man muss antworten"
          questions={questions}
          named={conditions as Readonly<Record<string, Rule>>}
          value={value as Rule}
          onChange={(rule) => edit(path, rule, what)}
          always={null}
        />
      )}
    </ControlGroup>
  )
}

/** Something to begin with: that the first question is answered. */
const firstRule = (name: string | undefined): Rule => ({ '!!': [{ var: name ?? '' }] })
