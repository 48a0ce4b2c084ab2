import { controlAt } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { type ControlProps, FindingsAt } from './control.tsx'
import { Tick } from './tick.tsx'

/** Something that is so or not; the key is there or gone. */
export function YesInput({ path, value, label, hint, yes }: ControlProps & { readonly yes: unknown }) {
  const edit = useEdit()
  return (
    <div class="ws-control">
      <Tick
        id={controlAt(path)}
        label={label}
        hint={hint}
        isTicked={value === yes}
        onTick={(isTicked) => edit(path, isTicked ? yes : undefined, `${label} geändert`)}
      />
      <FindingsAt path={path} />
    </div>
  )
}
