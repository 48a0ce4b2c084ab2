import { fileTypeNames } from '../settings/choices.ts'
import { controlAt } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { ControlGroup, type ControlProps } from './control.tsx'
import { Tick } from './tick.tsx'

/** Which files are taken. All of them is what holds where nothing is said, but the guide wants it said. */
export function FileTypesInput({ path, value, label, hint }: ControlProps) {
  const edit = useEdit()
  const all = fileTypeNames.map((type) => type.value as string)
  const chosen = Array.isArray(value) ? (value as readonly unknown[]) : all
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      {fileTypeNames.map((type) => (
        <Tick
          key={type.value}
          id={`${controlAt(path)}-${type.value.replace('/', '-')}`}
          label={type.label}
          isTicked={chosen.includes(type.value)}
          onTick={(isTicked) => {
            const wanted = all.filter((each) => (each === type.value ? isTicked : chosen.includes(each)))
            edit(path, wanted.length === 0 ? undefined : wanted, `${label} geändert`)
          }}
        />
      ))}
    </ControlGroup>
  )
}
