import { useRef, useState } from 'preact/hooks'
import { useId, useMemo } from '../../own-hooks.ts'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { FieldOf } from '../../../../widgets/contract/field.ts'
import { type Describe, describeWith } from '../conditions/describe-with.ts'
import { Emphasised } from '../conditions/emphasised.tsx'
import { useDraft } from '../conditions/use-draft.ts'
import type { KnownQuestion } from '../known-question.ts'
import { useFocusOn } from '../use-focus.ts'
import { isWholeTerm } from './is-whole-term.ts'
import { readTerm } from './read-term.ts'
import { sortOf } from './sort.ts'
import type { Term } from './term.ts'
import { TermEditor } from './term-editor.tsx'
import { termWords } from './term-words.ts'
import { WaysToWrite } from './ways-to-write.tsx'
import { writeTerm } from './write-term.ts'

interface Props {
  /** Questions that it can speak of: those before it; inside of a group `questionsInRow`. */
  readonly questions: readonly KnownQuestion[]
  /** The form's own conditions by name. */
  readonly named?: Readonly<Record<string, Rule>>
  readonly value: Rule | undefined
  /** How the value is written; `undefined` while that is not chosen yet. */
  readonly as: FieldOf<'computed'>['as'] | undefined
  /** Never called with a value in which something is missing. */
  readonly onChange: (value: Rule) => void
  readonly onAs: (as: FieldOf<'computed'>['as']) => void
  /** German. */
  readonly unit?: string | undefined
  /** Left out where the unit is entered elsewhere. */
  readonly onUnit?: (unit: string | undefined) => void
  /** How the sentence begins: "*Fläche*". */
  readonly label: string
  /** Says a condition in German; the engine's words where left out. */
  readonly describe?: Describe
}

const noNames: Readonly<Record<string, Rule>> = {}

/**
 * A computed value as a sentence: "*Fläche* ist *Länge* · *Breite*". What no sentence says is shown in words and stays as it
 * is until it is replaced.
 */
export function ValueEditor({ questions, named = noNames, value, as, onChange, label, ...own }: Props) {
  const id = useId()
  const [said, say] = useState('')
  const sort = sortOf(as)
  const describe = useMemo(
    () => own.describe ?? describeWith(questions, named),
    [own.describe, questions, named],
  )
  const read = (rule: Rule | undefined): Term => readTerm(rule, sort, questions)
  const [term, setTerm, isUnsaved] = useDraft(value, read)
  const stored = isUnsaved ? read(value) : term

  const field = useRef<HTMLFieldSetElement>(null)
  /** For when the control that had the focus is gone. */
  const focus = useFocusOn((selector: string) => field.current?.querySelector<HTMLElement>(selector))

  return (
    <fieldset ref={field} class="rule" aria-describedby={`${id}-words`}>
      <legend>
        <Emphasised text={label} />
      </legend>
      <TermEditor
        term={term}
        sort={sort}
        questions={questions}
        named={named}
        describe={describe}
        name="Wert"
        say={say}
        onChange={(changed) => {
          const isWhole = isWholeTerm(changed, sort, questions)
          const rule = writeTerm(changed)
          setTerm(changed, isWhole ? { rule } : undefined)
          if (isWhole) onChange(rule)
        }}
      />
      <WaysToWrite as={as} {...own} />
      <p id={`${id}-words`} class="rule-words">
        <Emphasised text={`${label} ist ${termWords(stored, sort, questions, describe)}.`} />
      </p>
      {isUnsaved && (
        <p class="rule-note">
          Es fehlt noch etwas. Bis alles ausgefüllt ist, gilt weiter der Satz oben.{' '}
          <button
            type="button"
            class="rule-small"
            onClick={() => {
              focus('.rule-kind')
              setTerm(undefined, undefined)
              say('Ihre Änderung ist verworfen.')
            }}
          >
            Änderung verwerfen
          </button>
        </p>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  )
}
