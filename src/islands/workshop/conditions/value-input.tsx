import type { KnownQuestion } from '../known-question.ts'
import { BracketEditor } from './bracket-editor.tsx'
import { ConstantInput } from './constant-input.tsx'
import { aspectFamily, unitOf } from './family.ts'
import { ListInput } from './list-input.tsx'
import { comparable, wantedBy } from './row-value.ts'
import { missing, type Row, type Value } from './sentence.ts'

interface Props {
  readonly row: Row
  readonly question: KnownQuestion
  readonly questions: readonly KnownQuestion[]
  /** "Bedingung 2" */
  readonly name: string
  readonly say: (words: string) => void
  readonly onChange: (value: Value) => void
}

/** What a row compares with: nothing, a value, several, two limits, another answer, or a sentence about rows. */
export function ValueInput({ row, question, questions, name, say, onChange }: Props) {
  const { aspect, comparison, value } = row
  const family = aspectFamily(question, aspect)
  const unit = unitOf(question, aspect)
  const shared = { question, family, unit }
  switch (wantedBy(comparison)) {
    case 'nothing':
      return null
    case 'row':
      return (
        <BracketEditor
          bracket={value.is === 'row' ? value.list : { joined: 'all', items: [], spelling: 'plain' }}
          questions={question.rows ?? []}
          name={`${name}, im Eintrag`}
          bracketsLeft={0}
          say={say}
          onChange={(list) => onChange({ is: 'row', list })}
        />
      )
    case 'list':
      return (
        <ListInput
          {...shared}
          label={`${name}: Antworten`}
          values={value.is === 'list' ? value.constants : []}
          onChange={(constants) => onChange({ is: 'list', constants })}
        />
      )
    case 'range': {
      const { from, to } = value.is === 'range' ? value : { from: undefined, to: undefined }
      return (
        <span class="rule-range">
          <ConstantInput
            {...shared}
            label={`${name}: von`}
            value={from}
            onChange={(changed) => onChange({ is: 'range', from: changed, to })}
          />
          <span>und</span>
          <ConstantInput
            {...shared}
            label={`${name}: bis`}
            value={to}
            onChange={(changed) => onChange({ is: 'range', from, to: changed })}
          />
        </span>
      )
    }
    case 'one': {
      const others =
        aspect.is === 'itself' || aspect.is === 'sum' ? comparable(questions, question, family) : []
      return (
        <>
          {(others.length > 0 || family === 'date') && (
            <OtherSide
              value={value}
              others={others}
              hasToday={family === 'date'}
              name={name}
              onChange={onChange}
            />
          )}
          {value.is !== 'question' && value.is !== 'today' && (
            <ConstantInput
              {...shared}
              label={`${name}: Wert`}
              value={value.is === 'constant' ? value.constant : undefined}
              onChange={(constant) =>
                onChange(constant === undefined ? missing : { is: 'constant', constant })
              }
            />
          )}
        </>
      )
    }
  }
}

interface OtherSideProps {
  readonly value: Value
  readonly others: readonly KnownQuestion[]
  readonly hasToday: boolean
  readonly name: string
  readonly onChange: (value: Value) => void
}

/** Whether it is compared with a fixed value, with today, or with another answer. */
function OtherSide({ value, others, hasToday, name, onChange }: OtherSideProps) {
  const chosen = value.is === 'question' ? `answer:${value.name}` : value.is === 'today' ? 'today' : 'fixed'
  return (
    <select
      aria-label={`${name}: womit`}
      value={chosen}
      onChange={(event) => {
        const picked = event.currentTarget.value
        if (picked === 'today') onChange({ is: 'today' })
        else if (picked === 'fixed') onChange(missing)
        else onChange({ is: 'question', name: picked.slice('answer:'.length) })
      }}
    >
      <option value="fixed">{hasToday ? 'fester Tag' : 'fester Wert'}</option>
      {hasToday && <option value="today">heute</option>}
      {others.length > 0 && (
        <optgroup label="Antwort auf">
          {others.map((other) => (
            <option key={other.name} value={`answer:${other.name}`}>
              {other.label}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
}
