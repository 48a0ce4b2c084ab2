import type { KnownQuestion } from '../known-question.ts'

interface Props {
  readonly label: string
  /** Name of the question; empty for none. */
  readonly value: string
  readonly questions: readonly KnownQuestion[]
  readonly onChange: (name: string) => void
}

/** Chooses a question; they stand under their steps. */
export function QuestionSelect({ label, value, questions, onChange }: Props) {
  const steps = Map.groupBy(questions, ({ step }) => step)
  const isGone = value !== '' && !questions.some(({ name }) => name === value)
  return (
    <select
      class="rule-question"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">Frage wählen</option>
      {isGone && <option value={value}>{value} (gibt es nicht mehr)</option>}
      {[...steps].map(([step, inStep]) => (
        <optgroup key={step} label={step}>
          {inStep.map(({ name, label: words }) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
