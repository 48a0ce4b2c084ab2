import { controlAt } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { valueAt } from '../value-at.ts'
import { ControlGroup, type ControlProps } from './control.tsx'

interface Props extends ControlProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** Parts of a person, an address, a company that are asked besides. */
export function PartsInput({ path, value, label, hint, choices }: Props) {
  const edit = useEdit()
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      <div class="ws-parts">
        {choices.map((choice) => {
          const key = [...path, choice.value]
          const id = controlAt(key)
          const now = valueAt(value, [choice.value])
          return (
            <div key={choice.value} class="ws-part">
              <label for={id}>{choice.label}</label>
              <select
                id={id}
                class="ws-input"
                value={typeof now === 'string' ? now : ''}
                onChange={(event) =>
                  edit(key, event.currentTarget.value || undefined, `${choice.label} geändert`)
                }
              >
                <option value="">nicht fragen</option>
                <option value="optional">freiwillig</option>
                <option value="required">muss man angeben</option>
              </select>
            </div>
          )
        })}
      </div>
    </ControlGroup>
  )
}
