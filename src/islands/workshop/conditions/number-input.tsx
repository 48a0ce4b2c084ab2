import { useEffect, useState } from 'preact/hooks'
import { readNumber, writeNumber } from './german-number.ts'

interface Props {
  readonly label: string
  readonly value: number | undefined
  /** What is typed is euro, the value is in cents. */
  readonly isMoney: boolean
  /** Behind the field; empty for nothing. */
  readonly unit: string
  readonly onChange: (value: number | undefined) => void
}

/** A number in German writing. What is typed stays as it is typed until the number changes from outside. */
export function NumberInput({ label, value, isMoney, unit, onChange }: Props) {
  const [text, setText] = useState(written(value, isMoney))
  useEffect(() => {
    if (readNumber(text, isMoney) !== value) setText(written(value, isMoney))
  }, [value, isMoney])
  const isWrong = text.trim() !== '' && readNumber(text, isMoney) === undefined
  return (
    <span class="rule-number">
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={unit === '' ? label : `${label} (${unit})`}
        aria-invalid={isWrong || undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          onChange(readNumber(event.currentTarget.value, isMoney))
        }}
      />
      {unit !== '' && <span aria-hidden="true">{unit}</span>}
    </span>
  )
}

const written = (value: number | undefined, isMoney: boolean): string =>
  value === undefined ? '' : writeNumber(value, isMoney)
