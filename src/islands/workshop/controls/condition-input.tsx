import type { Rule } from '../../../../widgets/contract/condition.ts'
import { ConditionEditor } from '../conditions/condition-editor.tsx'
import { questionsForNamed } from '../conditions/questions-for-named.ts'
import { useDesk } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { useQuestionsAt } from '../use-questions-at.ts'
import { ControlGroup, type ControlProps } from './control.tsx'

interface Props extends ControlProps {
  /** How the sentence begins, with names in Markdown's em: "Zeige *Linie*". */
  readonly sentence: string
  /** There must be one. */
  readonly isNeeded?: boolean
}

const noNames = {}

/** While what something is asked or shown: a sentence, never code. */
export function ConditionInput({ path, value, label, hint, sentence, isNeeded = false }: Props) {
  const edit = useEdit()
  const { conditions, data } = useDesk()
  const asked = useQuestionsAt(path)
  // A condition with a name is a rule itself, and is about the rows in which it is used.
  const [first, name] = path
  const isNamed = first === 'conditions'
  const questions = isNamed ? questionsForNamed(data, asked, String(name)) : asked
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      <ConditionEditor
        label={sentence}
        questions={questions}
        named={isNamed ? noNames : (conditions as Readonly<Record<string, Rule>>)}
        value={value as Rule | undefined}
        onChange={(rule) => edit(path, rule, 'Bedingung geändert')}
        {...(isNeeded && { always: null })}
      />
    </ControlGroup>
  )
}
