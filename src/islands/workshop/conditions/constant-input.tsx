import type { KnownQuestion } from '../known-question.ts'
import type { Family } from './family.ts'
import { NumberInput } from './number-input.tsx'
import { fits } from './row-value.ts'
import type { Constant } from './sentence.ts'

interface Props {
  readonly question: KnownQuestion
  readonly family: Family
  readonly label: string
  readonly unit: string
  readonly value: Constant | undefined
  /** `undefined` where what stands there is no value of this kind. */
  readonly onChange: (value: Constant | undefined) => void
}

/** A value in the way its kind is entered: from a list, as a number, a day, a time, a text. */
export function ConstantInput({ question, family, label, unit, value, onChange }: Props) {
  switch (family) {
    case 'yes-no':
      return (
        <select
          aria-label={label}
          value={value === undefined ? '' : value === true ? 'yes' : 'no'}
          onChange={(event) => onChange(event.currentTarget.value === 'yes')}
        >
          {value === undefined && <option value="">bitte wählen</option>}
          <option value="yes">Ja</option>
          <option value="no">Nein</option>
        </select>
      )
    case 'number':
    case 'money':
      return (
        <NumberInput
          label={label}
          value={typeof value === 'number' ? value : undefined}
          isMoney={family === 'money'}
          unit={unit}
          onChange={onChange}
        />
      )
    case 'option':
    case 'options':
      if (question.options.length > 0)
        return (
          <select
            aria-label={label}
            value={String(value ?? '')}
            onChange={(event) => onChange(event.currentTarget.value || undefined)}
          >
            <option value="">Antwort wählen</option>
            {withGone(question, value).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )
      break
    case 'date':
    case 'time':
      return (
        <input
          type={family}
          aria-label={label}
          value={String(value ?? '')}
          onInput={(event) => {
            const typed = event.currentTarget.value
            onChange(fits(typed, family) ? typed : undefined)
          }}
        />
      )
    default:
  }
  return (
    <input
      type="text"
      autocomplete="off"
      aria-label={label}
      value={String(value ?? '')}
      onInput={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}

/** The answers of a question, with one that is chosen here although the question no longer offers it. */
const withGone = ({ options }: KnownQuestion, value: Constant | undefined): KnownQuestion['options'] =>
  value === undefined || options.some((option) => option.value === value)
    ? options
    : [...options, { value: String(value), label: `${String(value)} (gibt es nicht mehr)` }]
