import { controlAt } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { Control, type ControlProps, hintOf } from './control.tsx'

interface Props extends ControlProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** Said for what stands nowhere. */
  readonly none?: string
}

/** One of a list. The empty choice takes the key away. */
export function SelectInput({ path, value, label, hint, choices, none }: Props) {
  const edit = useEdit()
  const chosen = typeof value === 'string' ? value : ''
  return (
    <Control path={path} label={label} hint={hint}>
      <select
        id={controlAt(path)}
        class="ws-input"
        value={chosen}
        aria-describedby={hint && hintOf(path)}
        onChange={(event) => edit(path, event.currentTarget.value || undefined, `${label} geändert`)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Control>
  )
}
