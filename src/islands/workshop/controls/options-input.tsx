import { useState } from 'preact/hooks'
import type { Path } from '../../../exchange/yaml/edit.ts'
import { slugFrom } from '../automatic-name.ts'
import { controlAt, useDesk } from '../desk-context.ts'
import { operations } from '../operations/index.ts'
import { useEdits } from '../use-edit.ts'
import { useFocus } from '../use-focus.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'
import { ConditionInput } from './condition-input.tsx'
import { ControlGroup, type ControlProps } from './control.tsx'
import { LocalInput } from './local-input.tsx'
import { Mover } from './mover.tsx'
import { NameInput } from './name-input.tsx'

/** The answers that one can choose from: their words, their order, and when each is offered. */
export function OptionsInput({ path, label }: ControlProps) {
  const { data, actions } = useDesk()
  const edits = useEdits()
  const focus = useFocus()
  const [open, setOpen] = useState<number>()
  const options = listAt(data, path)
  const field = path.slice(0, -1)
  const move = (from: number, to: number) => {
    edits(operations.moveOption(field, from, to), 'Antwort verschoben')
    actions.say(`„${nameOf(data, [...path, from])}“ steht jetzt an Stelle ${to + 1} von ${options.length}.`)
    focus(`#${moverId(path, to)} button:not(:disabled)`)
    setOpen(undefined)
  }
  /** The name of a new answer follows its text until somebody chooses another one. */
  const follow = (event: FocusEvent, index: number) => {
    const at = [...path, index]
    if ((event.target as HTMLElement).id !== controlAt([...at, 'label', 'de'])) return
    // What was typed last may not be drawn yet.
    const newest = actions.data()
    const now = textAt(newest, [...at, 'value'])
    const taken = listAt(newest, path).map((option) => textAt(option, ['value']))
    const wanted = slugFrom(nameOf(newest, at), (slug) => slug !== now && taken.includes(slug))
    if (/^antwort-\d+$/u.test(now) && wanted !== undefined && wanted !== now)
      edits(operations.renameOptionValue(newest, field, index, wanted), 'Kurzname gesetzt')
  }
  return (
    <ControlGroup
      path={path}
      label={label}
      hint="Mindestens zwei. In der Reihenfolge, in der die meisten sie suchen."
    >
      <ol class="ws-options">
        {options.map((option, index) => {
          const at = [...path, index]
          const name = nameOf(data, at) || `Antwort ${index + 1}`
          return (
            <li key={index} class="ws-option" onFocusOut={(event) => follow(event, index)}>
              <LocalInput
                path={[...at, 'label']}
                value={valueAt(option, ['label'])}
                label={`Antwort ${index + 1}`}
              />
              <div class="ws-option__tools">
                <button
                  type="button"
                  class="ws-link"
                  aria-expanded={open === index}
                  onClick={() => setOpen(open === index ? undefined : index)}
                >
                  {open === index ? 'Weniger' : 'Mehr'} <span class="visually-hidden">zu „{name}“</span>
                </button>
                <Mover
                  id={moverId(path, index)}
                  name={name}
                  index={index}
                  count={options.length}
                  onMove={(to) => move(index, to)}
                />
                <button
                  type="button"
                  class="ws-link ws-link--danger"
                  onClick={() => {
                    edits(operations.removeOption(field, index), 'Antwort gelöscht')
                    actions.say(`„${name}“ ist gelöscht. Rückgängig macht es ungeschehen.`)
                    focus(`#${addId(path)}`)
                  }}
                >
                  Löschen <span class="visually-hidden">„{name}“</span>
                </button>
              </div>
              {open === index && (
                <div class="ws-option__more">
                  <LocalInput
                    path={[...at, 'hint']}
                    value={valueAt(option, ['hint'])}
                    label="Hilfe zu dieser Antwort"
                  />
                  <NameInput
                    path={[...at, 'value']}
                    value={valueAt(option, ['value'])}
                    label="Kurzname"
                    hint="So steht die Antwort in den Daten. Kleine Buchstaben, Ziffern und Bindestriche."
                    form={/^[a-z0-9][a-zA-Z0-9-]{0,39}$/u}
                    onRename={(value) =>
                      edits(operations.renameOptionValue(data, field, index, value), 'Kurzname geändert')
                    }
                  />
                  <ConditionInput
                    path={[...at, 'when']}
                    value={valueAt(option, ['when'])}
                    label="Wann steht sie zur Wahl?"
                    sentence={`Biete *${name}* an`}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <button
        type="button"
        id={addId(path)}
        class="ws-add"
        onClick={() => {
          edits(operations.addOption(data, field), 'Antwort hinzugefügt')
          focus(`#${controlAt([...path, options.length, 'label', 'de'])}`)
        }}
      >
        Antwort hinzufügen
      </button>
    </ControlGroup>
  )
}

const nameOf = (data: unknown, at: Path): string => textAt(data, [...at, 'label', 'de'])
const moverId = (path: Path, index: number): string => `w-${path.join('-')}-${index}-ort`
const addId = (path: Path): string => `w-${path.join('-')}-neu`
