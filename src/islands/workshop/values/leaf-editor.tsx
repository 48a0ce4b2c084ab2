import { familyOf } from '../conditions/family.ts'
import { NumberInput } from '../conditions/number-input.tsx'
import { QuestionSelect } from '../conditions/question-select.tsx'
import { isDay } from '../conditions/row-value.ts'
import type { Day } from '../conditions/sentence.ts'
import type { KnownQuestion } from '../known-question.ts'
import { isCounted } from './is-whole-term.ts'
import { isOfSort, rowsOf } from './sort.ts'
import type { TermProps } from './term-editor.tsx'

/** A value without parts of its own: an answer, a fixed number or day, a count, a sum over rows, an age, days. */
export function LeafEditor({ term, sort, questions, name, onChange }: TermProps) {
  const dates = questions.filter((question) => familyOf(question) === 'date')
  switch (term.is) {
    case 'number':
      return (
        <NumberInput
          label={`${name}: ${sort === 'money' ? 'Betrag' : 'Zahl'}`}
          value={term.number}
          isMoney={sort === 'money'}
          unit={sort === 'money' ? '€' : ''}
          onChange={(number) => onChange({ is: 'number', number })}
        />
      )
    case 'day':
      return (
        <input
          type="date"
          aria-label={`${name}: Tag`}
          value={term.day ?? ''}
          onInput={({ currentTarget: { value } }) =>
            onChange({ is: 'day', day: isDay(value) ? value : undefined })
          }
        />
      )
    case 'answer':
      return (
        <QuestionSelect
          label={`${name}: Frage`}
          value={term.name}
          questions={questions.filter((question) => isOfSort(question, sort))}
          onChange={(chosen) => onChange({ is: 'answer', name: chosen })}
        />
      )
    case 'count':
      return (
        <QuestionSelect
          label={`${name}: Einträge bei`}
          value={term.of}
          questions={questions.filter(isCounted)}
          onChange={(of) => onChange({ is: 'count', of })}
        />
      )
    case 'sum': {
      const groups = questions.filter(({ name: of }) => summed(of, questions).length > 0)
      return (
        <div class="rule-row">
          <QuestionSelect
            label={`${name}: Einträge bei`}
            value={term.of}
            questions={groups}
            onChange={(of) => onChange({ is: 'sum', of, field: summed(of, questions)[0]?.name ?? '' })}
          />
          <QuestionSelect
            label={`${name}: was zusammengezählt wird`}
            value={term.field}
            questions={summed(term.of, questions)}
            onChange={(field) => onChange({ ...term, field })}
          />
        </div>
      )
    }
    case 'age':
      return (
        <div class="rule-row">
          <QuestionSelect
            label={`${name}: geboren`}
            value={term.from}
            questions={dates}
            onChange={(from) => onChange({ ...term, from })}
          />
          <DayInput
            label={`${name}: am Tag`}
            day={term.day}
            dates={dates}
            onChange={(day) => onChange({ ...term, day })}
          />
        </div>
      )
    case 'days':
      return (
        <div class="rule-row">
          <DayInput
            label={`${name}: von`}
            day={term.from}
            dates={dates}
            onChange={(from) => onChange({ ...term, from })}
          />
          <DayInput
            label={`${name}: bis`}
            day={term.to}
            dates={dates}
            onChange={(to) => onChange({ ...term, to })}
          />
        </div>
      )
    default:
      return null
  }
}

const summed = (group: string, questions: readonly KnownQuestion[]): readonly KnownQuestion[] =>
  rowsOf(group, questions).filter((row) => isOfSort(row, 'number'))

interface DayProps {
  readonly label: string
  readonly day: Day
  readonly dates: readonly KnownQuestion[]
  readonly onChange: (day: Day) => void
}

/** Today, or the answer to a question. */
function DayInput({ label, day, dates, onChange }: DayProps) {
  const name = day.is === 'today' ? '' : day.name
  return (
    <select
      aria-label={label}
      value={day.is === 'today' ? 'today' : `answer:${name}`}
      onChange={({ currentTarget: { value } }) =>
        onChange(
          value === 'today' ? { is: 'today' } : { is: 'question', name: value.slice('answer:'.length) },
        )
      }
    >
      {name === '' && day.is === 'question' && <option value="answer:">Tag wählen</option>}
      <option value="today">heute</option>
      {dates.map((question) => (
        <option key={question.name} value={`answer:${question.name}`}>
          {question.label}
        </option>
      ))}
    </select>
  )
}
