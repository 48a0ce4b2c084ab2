import { controlAt } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { Control, type ControlProps, hintOf } from './control.tsx'

/** What a question with Ja and Nein is answered with from the start. */
export function YesNoDefault({ path, value, label, hint }: ControlProps) {
  const edit = useEdit()
  return (
    <Control path={path} label={label} hint={hint}>
      <select
        id={controlAt(path)}
        class="ws-input"
        value={typeof value === 'boolean' ? String(value) : ''}
        aria-describedby={hint && hintOf(path)}
        onChange={({ currentTarget }) =>
          edit(
            path,
            currentTarget.value === '' ? undefined : currentTarget.value === 'true',
            `${label} geändert`,
          )
        }
      >
        <option value="">nichts</option>
        <option value="true">Ja</option>
        <option value="false">Nein</option>
      </select>
    </Control>
  )
}
