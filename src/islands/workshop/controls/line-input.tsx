import { useState } from 'preact/hooks'
import { controlAt } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { Control, type ControlProps, hintOf } from './control.tsx'

/** How what is typed becomes a value. `undefined`: nothing; `null`: it cannot be one. */
export interface Reading {
  readonly read: (typed: string) => unknown
  readonly write: (value: unknown) => string
  /** Said of what cannot be a value. */
  readonly complaint: string
  readonly mode?: 'numeric' | 'decimal'
  readonly suffix?: string
}

interface Props extends ControlProps {
  readonly reading: Reading
}

/** One line. What cannot be a value stays on the page, with the reason; the form keeps what it had. */
export function LineInput({ path, value, label, hint, reading }: Props) {
  const edit = useEdit()
  const [typed, setTyped] = useState<string>()
  const isWrong = typed !== undefined && reading.read(typed) === null
  const id = controlAt(path)
  const onInput = (text: string) => {
    setTyped(text)
    const read = reading.read(text)
    if (read !== null) edit(path, read, `${label} geändert`)
  }
  return (
    <Control path={path} label={label} hint={hint}>
      <div class="ws-line">
        <input
          id={id}
          class="ws-input"
          type="text"
          inputMode={reading.mode ?? 'text'}
          autocomplete="off"
          value={typed ?? reading.write(value)}
          aria-invalid={isWrong || undefined}
          aria-describedby={
            [hint && hintOf(path), isWrong && `${id}-fehler`].filter(Boolean).join(' ') || undefined
          }
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={() => {
            if (!isWrong) setTyped(undefined)
          }}
        />
        {reading.suffix && <span class="ws-suffix">{reading.suffix}</span>}
      </div>
      {isWrong && (
        <p class="ws-error" id={`${id}-fehler`}>
          {reading.complaint}
        </p>
      )}
    </Control>
  )
}
