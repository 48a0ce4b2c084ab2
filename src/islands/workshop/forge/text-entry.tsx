import { useId } from '../../own-hooks.ts'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly type?: 'text' | 'url' | 'password'
  readonly onInput: (value: string) => void
}

/** A line to type in, with what it is for. */
export function TextEntry({ label, hint, value, type = 'text', onInput }: Props) {
  const id = useId()
  return (
    <div class="forge-entry">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}
