import { useState } from 'preact/hooks'
import type { FieldKind } from '../../../../widgets/contract/field.ts'
import type { Path } from '../../../exchange/yaml/edit.ts'
import { useDesk } from '../desk-context.ts'
import { kindNames } from '../kind-names.ts'
import {
  indexOf,
  isSamePath,
  listOf,
  moveTo,
  nameAt,
  nextPlace,
  pathOf,
  type Place,
  placeOf,
} from '../place.ts'
import { useEdits } from '../use-edit.ts'
import { useFocus } from '../use-focus.ts'
import { listAt, textAt } from '../value-at.ts'

interface Props {
  readonly place: Place
  /** Shows something, and leaves the focus here. */
  readonly onGo: (place: Place) => void
  /** Shows something, to be edited now. */
  readonly onOpen: (place: Place) => void
  /** Asks what shall be added to a list of fields, at an index. */
  readonly onAdd: (list: Path, index: number) => void
  readonly onAddStep: () => void
}

/** Id of an entry, so that the focus can follow what is moved and find back. */
export const entryId = (path: Path): string => `ws-o-${path.join('-')}`

/** The form as a list of steps and questions: to go to, to move by keyboard or by drag, to add to. */
export function Outline({ place, onGo, onOpen, onAdd, onAddStep }: Props) {
  const { data, actions } = useDesk()
  const edits = useEdits()
  const focus = useFocus()
  const [dragged, setDragged] = useState<Path>()
  const [over, setOver] = useState<string>()
  const selected = pathOf(place)
  const steps = listAt(data, ['steps'])

  const move = (from: Path, moved: ReturnType<typeof moveTo>) => {
    if (!moved) {
      actions.say('Weiter geht es in diese Richtung nicht.')
      return
    }
    const name = nameAt(data, from)
    edits([moved.edit], `„${name}“ verschoben`)
    onGo(placeOf(moved.to))
    const step = moved.to.length === 2 ? '' : ` im Schritt „${nameAt(data, moved.to.slice(0, 2))}“`
    actions.say(`„${name}“ steht jetzt an Stelle ${indexOf(moved.to) + 1}${step}.`)
    focus(`#${entryId(moved.to)}`)
  }
  const drop = (list: Path, index: number) => {
    if (dragged)
      move(
        dragged,
        dragged.length === list.length + 1 || list.length > 1 ? moveTo(dragged, list, index) : undefined,
      )
    setDragged(undefined)
    setOver(undefined)
  }
  const entry = (path: Path, note: string) => (
    <button
      type="button"
      id={entryId(path)}
      class="ws-entry"
      aria-current={isSamePath(path, selected) || undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={() => onOpen(placeOf(path))}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        move(path, nextPlace(data, path, event.key === 'ArrowUp' ? -1 : 1))
      }}
    >
      <span class="ws-entry__name">{nameAt(data, path)}</span>
      {note && <small>{note}</small>}
    </button>
  )
  /** What makes an entry one that can be dragged, and something be dropped before it. */
  const draggable = (path: Path) => ({
    draggable: true,
    'data-over': over === path.join('.') || undefined,
    onDragStart: (event: DragEvent) => {
      event.stopPropagation()
      event.dataTransfer?.setData('text/plain', nameAt(data, path))
      setDragged(path)
    },
    onDragOver: (event: DragEvent) => {
      if (!dragged || (dragged.length === 2) !== (path.length === 2)) return
      event.preventDefault()
      event.stopPropagation()
      setOver(path.join('.'))
    },
    onDragEnd: () => {
      setDragged(undefined)
      setOver(undefined)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      drop(listOf(path), indexOf(path))
    },
  })
  const fields = (list: Path) => (
    <ol class="ws-fields">
      {listAt(data, list).map((field, index) => {
        const path = [...list, index]
        return (
          <li key={textAt(field, ['id']) || textAt(field, ['use']) + index} {...draggable(path)}>
            {entry(path, noteOf(field))}
            {textAt(field, ['kind']) === 'group' && fields([...path, 'fields'])}
          </li>
        )
      })}
      <li
        class="ws-end"
        data-over={over === `${list.join('.')}.end` || undefined}
        onDragOver={(event) => {
          if (!dragged || dragged.length === 2) return
          event.preventDefault()
          event.stopPropagation()
          setOver(`${list.join('.')}.end`)
        }}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          drop(list, listAt(data, list).length)
        }}
      >
        <button type="button" class="ws-add" onClick={() => onAdd(list, listAt(data, list).length)}>
          Frage hinzufügen
          <span class="visually-hidden"> zu „{nameAt(data, listOf(list))}“</span>
        </button>
      </li>
    </ol>
  )
  return (
    <nav class="ws-outline" aria-label="Aufbau des Formulars">
      <ul class="ws-general">
        <li>
          <button
            type="button"
            class="ws-entry"
            aria-current={place.at === 'form' || undefined}
            onClick={() => onOpen({ at: 'form' })}
          >
            <span class="ws-entry__name">Allgemeines</span>
            <small>Titel, Recht, Datenschutz, Unterlagen</small>
          </button>
        </li>
        <li>
          <button
            type="button"
            class="ws-entry"
            aria-current={place.at === 'rules' || undefined}
            onClick={() => onOpen({ at: 'rules' })}
          >
            <span class="ws-entry__name">Bedingungen und Regeln</span>
            <small>was für mehrere Fragen gilt</small>
          </button>
        </li>
      </ul>
      <ol class="ws-steps">
        {steps.map((step, index) => {
          const path = ['steps', index]
          return (
            <li key={textAt(step, ['id']) || index} {...draggable(path)}>
              {entry(path, `Schritt ${index + 1}`)}
              {fields([...path, 'fields'])}
            </li>
          )
        })}
      </ol>
      <button type="button" class="ws-add" id="ws-add-step" onClick={onAddStep}>
        Schritt hinzufügen
      </button>
      <p class="ws-muted ws-hint">Verschieben: mit der Maus ziehen oder Alt und Pfeiltaste.</p>
    </nav>
  )
}

function noteOf(field: unknown): string {
  const use = textAt(field, ['use'])
  if (use !== '') return 'Baustein'
  const kind = textAt(field, ['kind'])
  return Object.hasOwn(kindNames, kind) ? kindNames[kind as FieldKind].name : kind
}
