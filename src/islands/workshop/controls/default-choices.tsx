import { controlAt, useDesk } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { listAt, textAt } from '../value-at.ts'
import { ControlGroup, type ControlProps } from './control.tsx'
import { SelectInput } from './select-input.tsx'
import { Tick } from './tick.tsx'

interface Props extends ControlProps {
  readonly field: unknown
  /** More than one can stand there from the start. */
  readonly isSeveral?: boolean
}

/** Which of a question's answers stand there from the start. */
export function DefaultChoices({ path, value, label, hint, field, isSeveral = false }: Props) {
  const { basis } = useDesk()
  const edit = useEdit()
  const choices =
    textAt(field, ['kind']) === 'place'
      ? basis.places
      : listAt(field, ['options']).map((option) => {
          const name = textAt(option, ['value'])
          return { value: name, label: textAt(option, ['label', 'de']) || name }
        })
  if (!isSeveral)
    return <SelectInput path={path} value={value} label={label} hint={hint} choices={choices} none="nichts" />
  const chosen = Array.isArray(value) ? (value as readonly unknown[]) : []
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      {choices.map((choice) => (
        <Tick
          key={choice.value}
          id={`${controlAt(path)}-${choice.value}`}
          label={choice.label}
          isTicked={chosen.includes(choice.value)}
          onTick={(isTicked) => {
            const wanted = choices
              .map((each) => each.value)
              .filter((each) => (each === choice.value ? isTicked : chosen.includes(each)))
            edit(path, wanted.length === 0 ? undefined : wanted, `${label} geändert`)
          }}
        />
      ))}
    </ControlGroup>
  )
}
