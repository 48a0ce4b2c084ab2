import { useState } from 'preact/hooks'
import { controlAt } from '../desk-context.ts'
import { Control, type ControlProps, hintOf } from './control.tsx'

interface Props extends ControlProps {
  /** What a name looks like. */
  readonly form: RegExp
  /** Called once, when the field is left. */
  readonly onRename: (name: string) => void
}

/** A name that other things refer to: it changes when the field is left, with everything that speaks of it. */
export function NameInput({ path, value, label, hint, form, onRename }: Props) {
  const [typed, setTyped] = useState<string>()
  const now = typeof value === 'string' ? value : ''
  const isWrong = typed !== undefined && !form.test(typed)
  const id = controlAt(path)
  const leave = () => {
    if (typed === undefined || isWrong) return
    if (typed !== now) onRename(typed)
    setTyped(undefined)
  }
  return (
    <Control path={path} label={label} hint={hint}>
      <input
        id={id}
        class="ws-input ws-input--code"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed ?? now}
        aria-invalid={isWrong || undefined}
        aria-describedby={
          [hint && hintOf(path), isWrong && `${id}-fehler`].filter(Boolean).join(' ') || undefined
        }
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave()
        }}
      />
      {isWrong && (
        <p class="ws-error" id={`${id}-fehler`}>
          So kann der Name nicht heißen. {hint}
        </p>
      )}
    </Control>
  )
}
