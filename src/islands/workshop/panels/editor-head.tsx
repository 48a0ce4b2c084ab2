import type { Path } from '../../../exchange/yaml/edit.ts'
import { useDesk } from '../desk-context.ts'
import { indexOf, moveTo, nameAt, nextPlace, type Place, placeOf } from '../place.ts'
import { useEdits } from '../use-edit.ts'
import { entryId } from './outline.tsx'
import { listAt } from '../value-at.ts'

interface Props {
  readonly title: string
  readonly note: string | undefined
  readonly path: Path
  readonly onGo: (place: Place) => void
  readonly onDuplicate?: () => void
  readonly onRemove: () => void
  readonly onAddAfter: () => void
}

/** What is being edited, and what can be done with it as a whole. */
export function EditorHead({ title, note, path, onGo, onDuplicate, onRemove, onAddAfter }: Props) {
  const { data, actions } = useDesk()
  const edits = useEdits()
  const move = (moved: ReturnType<typeof moveTo>) => {
    if (!moved) {
      actions.say('Weiter geht es in diese Richtung nicht.')
      return
    }
    edits([moved.edit], `„${title}“ verschoben`)
    onGo(placeOf(moved.to))
    actions.say(`„${title}“ steht jetzt an Stelle ${indexOf(moved.to) + 1}.`)
  }
  const isStep = path.length === 2
  return (
    <header class="ws-head">
      <h2 id="ws-editor-title" tabIndex={-1}>
        {title} {note && <small>{note}</small>}
      </h2>
      <div class="ws-tools" role="group" aria-label="Aktionen">
        <button type="button" onClick={() => move(nextPlace(data, path, -1))}>
          Nach oben
        </button>
        <button type="button" onClick={() => move(nextPlace(data, path, 1))}>
          Nach unten
        </button>
        {!isStep && (
          <label class="ws-inline">
            <span class="visually-hidden">Verschieben in den Schritt</span>
            <select
              value=""
              onChange={({ currentTarget }) => {
                const list = ['steps', Number(currentTarget.value), 'fields']
                currentTarget.value = ''
                move(moveTo(path, list, listAt(data, list).length))
              }}
            >
              <option value="">Verschieben nach …</option>
              {listAt(data, ['steps']).map((_, index) => (
                <option key={index} value={index}>
                  {nameAt(data, ['steps', index])}
                </option>
              ))}
            </select>
          </label>
        )}
        {onDuplicate && (
          <button type="button" onClick={onDuplicate}>
            Verdoppeln
          </button>
        )}
        <button type="button" onClick={onAddAfter}>
          {isStep ? 'Schritt danach' : 'Frage danach'}
        </button>
        <button type="button" onClick={() => document.getElementById(entryId(path))?.focus()}>
          Zum Aufbau
        </button>
        <button type="button" class="ws-danger" onClick={onRemove}>
          Löschen
        </button>
      </div>
    </header>
  )
}
