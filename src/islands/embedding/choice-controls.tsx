import type { ComponentChildren } from 'preact'
import type { Listed } from './facts.ts'
import { idOf } from './id-of.ts'

interface SelectProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly entries: readonly Listed[]
  /** The choice that is none. */
  readonly none?: string
  readonly onChange: (slug: string) => void
}

/** A native list of which one is chosen. */
export function Select({ label, hint, value, entries, none, onChange }: SelectProps) {
  const id = idOf(label)
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="embed__hint">
          {hint}
        </p>
      )}
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={id}
          value={value}
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {entries.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

interface CheckProps {
  readonly label: string
  readonly hint?: string
  readonly isChecked: boolean
  readonly onToggle: (wanted: boolean) => void
}

/** One box to tick, with what it means. */
export function Check({ label, hint, isChecked, onToggle }: CheckProps) {
  const id = idOf(label)
  return (
    <div class="embed__check">
      <div class="kern-form-check">
        <input
          class="kern-form-check__checkbox"
          type="checkbox"
          id={id}
          checked={isChecked}
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        <label class="kern-label" for={id}>
          {label}
        </label>
      </div>
      {hint && (
        <p id={`${id}-hint`} class="embed__hint">
          {hint}
        </p>
      )}
    </div>
  )
}

interface RadiosProps<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note?: string }[]
  readonly onChange: (value: Value) => void
  /** Small ones in one line. */
  readonly isCompact?: boolean
  readonly children?: ComponentChildren
}

/** One of a few, all in sight. The legend is a heading where it is handed in as a child. */
export function Radios<Value extends string>({
  legend,
  name,
  value,
  options,
  onChange,
  isCompact = false,
  children,
}: RadiosProps<Value>) {
  return (
    <fieldset class={isCompact ? 'radios radios--compact' : 'radios'}>
      <legend>{children ?? legend}</legend>
      <div class="radios__options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <strong>{option.label}</strong>
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
