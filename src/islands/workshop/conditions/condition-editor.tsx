import { useRef, useState } from 'preact/hooks'
import { useId, useMemo } from '../../own-hooks.ts'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { KnownQuestion } from '../known-question.ts'
import { useFocusOn } from '../use-focus.ts'
import { BracketEditor } from './bracket-editor.tsx'
import { type Describe, describeWith } from './describe-with.ts'
import { Emphasised } from './emphasised.tsx'
import { ModeSelect } from './mode-select.tsx'
import { allOf, emptyRow, type Sentence } from './sentence.ts'
import { isWhole, toRule } from './to-rule.ts'
import { toSentence } from './to-sentence.ts'
import { useDraft } from './use-draft.ts'

interface Props {
  /** Questions that it can speak of: those before it; inside of a group `questionsInRow`. */
  readonly questions: readonly KnownQuestion[]
  /** The form's own conditions by name. */
  readonly named: Readonly<Record<string, Rule>>
  /** A rule, the name of a condition, or nothing for always. */
  readonly value: Rule | undefined
  /** Called with what can be stored only: never with a sentence in which something is missing. */
  readonly onChange: (value: Rule | undefined) => void
  /** How the sentence begins: "Zeige *Verspätung in Minuten*". */
  readonly label: string
  /** Says a condition in German; the engine's words where left out. */
  readonly describe?: Describe
  /** What is said where there is no condition: "immer". `null` where there must be one. */
  readonly always?: string | null
}

/**
 * A condition as a sentence: "Zeige *Verspätung in Minuten*, wenn *Art der Störung* ist *Verspätung*". A sentence in which
 * something is missing is not handed on; what was stored stays until it is whole.
 */
export function ConditionEditor({
  questions,
  named,
  value,
  onChange,
  label,
  always = 'immer',
  ...own
}: Props) {
  const id = useId()
  const [said, say] = useState('')
  const [draft, setSentence, isUnsaved] = useDraft(value, (rule) => toSentence(rule, questions))
  // Where there must be a condition, the first row waits.
  const sentence: Sentence =
    draft.is === 'always' && always === null ? { is: 'rows', list: allOf(emptyRow) } : draft
  const describe = useMemo(
    () => own.describe ?? describeWith(questions, named),
    [own.describe, questions, named],
  )

  const change = (changed: Sentence) => {
    const whole = changed.is !== 'rows' || isWhole(changed.list, questions)
    const rule = toRule(changed)
    setSentence(changed, whole ? { rule } : undefined)
    if (whole) onChange(rule)
  }
  const begin = () => change({ is: 'rows', list: allOf(emptyRow) })

  const field = useRef<HTMLFieldSetElement>(null)
  /** For when the control that had the focus is gone. */
  const focus = useFocusOn((selector: string) => field.current?.querySelector<HTMLElement>(selector))

  return (
    <fieldset ref={field} class="rule" aria-describedby={`${id}-words`}>
      <legend>
        <Emphasised text={label} />
      </legend>
      <ModeSelect
        sentence={sentence}
        named={named}
        always={always}
        describe={describe}
        onRows={begin}
        onChange={(changed) => {
          change(changed)
          say('')
        }}
      />
      {sentence.is === 'rows' && (
        <BracketEditor
          bracket={sentence.list}
          questions={questions}
          name="Bedingung"
          bracketsLeft={1}
          say={say}
          onChange={(list) => {
            if (list.items.length > 0 || always === null) return change({ is: 'rows', list })
            focus('.rule-mode select')
            change({ is: 'always' })
          }}
        />
      )}
      {sentence.is === 'words' && (
        <p class="rule-note">
          Diese Bedingung rechnet oder ist so verschachtelt, dass sie sich nicht in Zeilen zeigen lässt. Sie
          bleibt, wie sie ist.{' '}
          <button
            type="button"
            class="rule-small"
            onClick={() => {
              focus('.rule-items select')
              begin()
              say('Die neue Bedingung hat noch keine Frage.')
            }}
          >
            Ersetzen
          </button>
        </p>
      )}
      <p id={`${id}-words`} class="rule-words">
        <Words
          label={label}
          rule={isUnsaved ? value : toRule(sentence)}
          always={always}
          describe={describe}
        />
      </p>
      {isUnsaved && (
        <p class="rule-note">
          Es fehlt noch etwas. Bis alles ausgefüllt ist, gilt weiter der Satz oben.{' '}
          <button
            type="button"
            class="rule-small"
            onClick={() => {
              focus('select, input, button')
              setSentence(undefined, undefined)
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

interface WordsProps {
  readonly label: string
  readonly rule: Rule | undefined
  readonly always: string | null
  readonly describe: Describe
}

/** The whole sentence, as it is stored. */
function Words({ label, rule, always, describe }: WordsProps) {
  const rest =
    rule === undefined
      ? always === null
        ? ': noch keine Bedingung'
        : `: ${always}`
      : `, wenn ${describe(rule)}`
  return <Emphasised text={`${label}${rest}.`} />
}
