import { useState } from 'preact/hooks'
import type { KnownQuestion } from '../known-question.ts'
import { ConstantInput } from './constant-input.tsx'
import type { Family } from './family.ts'
import { fits } from './row-value.ts'
import type { Constant } from './sentence.ts'

interface Props {
  readonly question: KnownQuestion
  readonly family: Family
  readonly label: string
  readonly unit: string
  readonly values: readonly Constant[]
  readonly onChange: (values: readonly Constant[]) => void
}

/** More answers than this are chosen one by one, not from boxes that all are in sight. */
const mostBoxes = 15

/** Several values: boxes to tick where there are few answers, else a list that grows. */
export function ListInput(props: Props) {
  const { question, values } = props
  const isFew = question.options.length > 0 && question.options.length <= mostBoxes
  const areKnown = values.every((value) => question.options.some((option) => option.value === value))
  return isFew && areKnown ? <Boxes {...props} /> : <Growing {...props} />
}

function Boxes({ question, label, values, onChange }: Props) {
  return (
    <fieldset class="rule-boxes">
      <legend class="visually-hidden">{label}</legend>
      {question.options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...values, option.value]
                  : values.filter((value) => value !== option.value),
              )
            }
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Growing({ question, family, label, unit, values, onChange }: Props) {
  const set = (index: number, value: Constant | undefined) =>
    onChange(
      value === undefined
        ? values.filter((_, at) => at !== index)
        : values.map((other, at) => (at === index ? value : other)),
    )
  const left = question.options.filter((option) => !values.includes(option.value))
  return (
    <fieldset class="rule-list">
      <legend class="visually-hidden">{label}</legend>
      {values.map((value, index) => (
        <span class="rule-list__item" key={`${index} ${String(value)}`}>
          {nameOf(question, value)}
          <button
            type="button"
            class="rule-small"
            aria-label={`${nameOf(question, value)} wegnehmen`}
            onClick={(event) => {
              // The field that stays takes the focus before the button is gone.
              event.currentTarget.closest('fieldset')?.querySelector<HTMLElement>('select, input')?.focus()
              set(index, undefined)
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
      {question.options.length > 0 ? (
        <select
          aria-label={`${label}: weitere Antwort`}
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget
            if (value !== '') onChange([...values, value])
          }}
        >
          <option value="">{values.length === 0 ? 'Antwort wählen' : 'weitere Antwort'}</option>
          {left.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <Typed {...{ question, family, label, unit }} onAdd={(value) => onChange([...values, value])} />
      )}
    </fieldset>
  )
}

const nameOf = ({ options }: KnownQuestion, value: Constant): string =>
  options.find((option) => option.value === value)?.label ?? String(value)

interface TypedProps {
  readonly question: KnownQuestion
  readonly family: Family
  readonly label: string
  readonly unit: string
  readonly onAdd: (value: Constant) => void
}

/** Values that are typed: one, then "Hinzufügen". */
function Typed({ question, family, label, unit, onAdd }: TypedProps) {
  const [typed, setTyped] = useState<Constant>()
  return (
    <>
      <ConstantInput
        question={question}
        family={family}
        label={`${label}: weiterer Wert`}
        unit={unit}
        value={typed}
        onChange={setTyped}
      />
      <button
        type="button"
        class="rule-small"
        onClick={() => {
          if (!fits(typed, family)) return
          onAdd(typed)
          setTyped(undefined)
        }}
      >
        Hinzufügen
      </button>
    </>
  )
}
