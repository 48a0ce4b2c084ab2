import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Question } from './check-flow.ts'

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>
  readonly question: Question
  /** "Frage 2 von höchstens 7" */
  readonly progress: string
  readonly onAnswer: (value: string) => void
  readonly onBack: (() => void) | undefined
}

/** One question with its answers. */
export function CheckQuestion({ heading, question, progress, onAnswer, onBack }: Props) {
  const [chosen, choose] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  const { id, text, hint, options } = question
  const described = [hint && `${id}-hint`, isMissing && `${id}-error`].filter(Boolean).join(' ')

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen === undefined) setMissing(true)
        else onAnswer(chosen)
      }}
    >
      <p class="muted">{progress}</p>
      <fieldset class="check__options" aria-describedby={described || undefined}>
        <legend>
          <h2 ref={heading} tabIndex={-1}>
            {text}
          </h2>
        </legend>
        {hint && (
          <p id={`${id}-hint`} class="muted">
            {hint}
          </p>
        )}
        {isMissing && (
          <p id={`${id}-error`} class="check__error" role="alert">
            Bitte wählen Sie eine Antwort.
          </p>
        )}
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={chosen === value}
              onChange={() => {
                choose(value)
                setMissing(false)
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <p class="check__buttons">
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">Weiter</span>
        </button>
        {onBack && (
          <button class="kern-btn kern-btn--secondary" type="button" onClick={onBack}>
            <span class="kern-label">Zurück</span>
          </button>
        )}
      </p>
    </form>
  )
}
