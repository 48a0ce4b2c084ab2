import type { KnownQuestion } from '../known-question.ts'
import { withOffer, withQuestion } from './change-row.ts'
import { familyOf } from './family.ts'
import { aspectKey, offerKey, offersFor } from './offers.ts'
import { QuestionSelect } from './question-select.tsx'
import type { Day, Row } from './sentence.ts'
import { ValueInput } from './value-input.tsx'

interface Props {
  readonly row: Row
  readonly questions: readonly KnownQuestion[]
  /** "Bedingung 2" */
  readonly name: string
  readonly say: (words: string) => void
  readonly onChange: (row: Row) => void
}

/** One comparison: question, comparison, value. */
export function RowEditor({ row, questions, name, say, onChange }: Props) {
  const question = questions.find((other) => other.name === row.question)
  const { aspect } = row
  return (
    <div class="rule-row">
      <QuestionSelect
        label={`${name}: Frage`}
        value={row.question}
        questions={questions.filter((other) => offersFor(other).length > 0)}
        onChange={(chosen) => onChange(withQuestion(row, chosen, questions))}
      />
      {question && (
        <ComparisonSelect
          row={row}
          question={question}
          questions={questions}
          name={name}
          onChange={onChange}
        />
      )}
      {question && 'day' in aspect && aspectKey(aspect) !== 'days-to-today' && (
        <DaySelect
          label={`${name}: ${aspect.is === 'age' ? 'Alter am Tag' : 'anderer Tag'}`}
          day={aspect.day}
          hasToday={aspect.is === 'age'}
          dates={questions.filter((other) => other.name !== row.question && familyOf(other) === 'date')}
          onChange={(day) => onChange({ ...row, aspect: { ...aspect, day } })}
        />
      )}
      {question && (
        <ValueInput
          row={row}
          question={question}
          questions={questions}
          name={name}
          say={say}
          onChange={(value) => onChange({ ...row, value })}
        />
      )}
    </div>
  )
}

interface ComparisonProps {
  readonly row: Row
  readonly question: KnownQuestion
  readonly questions: readonly KnownQuestion[]
  readonly name: string
  readonly onChange: (row: Row) => void
}

function ComparisonSelect({ row, question, questions, name, onChange }: ComparisonProps) {
  const groups = offersFor(question)
  return (
    <select
      aria-label={`${name}: Vergleich`}
      value={offerKey(aspectKey(row.aspect), row.comparison)}
      onChange={(event) => {
        const key = event.currentTarget.value
        const offer = groups.flatMap(({ offers }) => offers).find((other) => other.key === key)
        if (offer) onChange(withOffer(row, offer, questions))
      }}
    >
      {groups.map(({ title, offers }) => {
        const options = offers.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))
        return title === '' ? (
          options
        ) : (
          <optgroup key={title} label={title}>
            {options}
          </optgroup>
        )
      })}
    </select>
  )
}

interface DayProps {
  readonly label: string
  readonly day: Day
  readonly hasToday: boolean
  readonly dates: readonly KnownQuestion[]
  readonly onChange: (day: Day) => void
}

/** The day that an age or a number of days is counted to. */
function DaySelect({ label, day, hasToday, dates, onChange }: DayProps) {
  return (
    <select
      aria-label={label}
      value={day.is === 'today' ? 'today' : `answer:${day.name}`}
      onChange={(event) => {
        const picked = event.currentTarget.value
        onChange(
          picked === 'today' ? { is: 'today' } : { is: 'question', name: picked.slice('answer:'.length) },
        )
      }}
    >
      {hasToday && <option value="today">am heutigen Tag</option>}
      {!hasToday && <option value="answer:">Frage wählen</option>}
      {dates.map(({ name, label: words }) => (
        <option key={name} value={`answer:${name}`}>
          {hasToday ? `am Tag „${words}“` : words}
        </option>
      ))}
    </select>
  )
}
