import type { Path } from '../../../exchange/yaml/edit.ts'
import { controlAt, useDesk } from '../desk-context.ts'
import { put } from '../put.ts'
import { useEdits } from '../use-edit.ts'
import { useFocus } from '../use-focus.ts'
import { listAt, textAt } from '../value-at.ts'
import { ControlGroup, type ControlProps } from './control.tsx'
import { LocalInput } from './local-input.tsx'
import { Mover } from './mover.tsx'

interface Props extends ControlProps {
  /** What one entry is called: "Unterlage". */
  readonly item: string
}

/** Texts in order: documents to have at hand, what happens next. */
export function TextListInput({ path, label, hint, item }: Props) {
  const { data, actions } = useDesk()
  const edits = useEdits()
  const focus = useFocus()
  const entries = listAt(data, path)
  const id = controlAt(path)
  const add = () => {
    const entry = { de: '' }
    edits(
      entries.length > 0
        ? [{ kind: 'insert', path, index: entries.length, value: entry }]
        : put(data, path, [entry]),
      `${item} hinzugefügt`,
    )
    focus(`#${controlAt([...path, entries.length, 'de'])}`)
  }
  const remove = (at: Path) => {
    edits([{ kind: 'remove', path: at }], `${item} gelöscht`)
    actions.say(`${item} gelöscht. Rückgängig macht es ungeschehen.`)
    focus(`#${id}-neu`)
  }
  const move = (from: number, to: number) => {
    edits([{ kind: 'move', from: [...path, from], to: [...path, to] }], `${item} verschoben`)
    actions.say(`${item} steht jetzt an Stelle ${to + 1} von ${entries.length}.`)
    focus(`#${id}-${to}-ort button:not(:disabled)`)
  }
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      <ol class="ws-options">
        {entries.map((entry, index) => {
          const name = textAt(entry, ['de']) || `${item} ${index + 1}`
          return (
            <li key={index} class="ws-option">
              <LocalInput path={[...path, index]} value={entry} label={`${item} ${index + 1}`} />
              <div class="ws-option__tools">
                <Mover
                  id={`${id}-${index}-ort`}
                  name={name}
                  index={index}
                  count={entries.length}
                  onMove={(to) => move(index, to)}
                />
                <button
                  type="button"
                  class="ws-link ws-link--danger"
                  onClick={() => remove([...path, index])}
                >
                  Löschen <span class="visually-hidden">„{name}“</span>
                </button>
              </div>
            </li>
          )
        })}
      </ol>
      <button type="button" id={`${id}-neu`} class="ws-add" onClick={add}>
        {item} hinzufügen
      </button>
    </ControlGroup>
  )
}
