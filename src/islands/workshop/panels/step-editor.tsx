import type { Path } from '../../../exchange/yaml/edit.ts'
import { ConditionInput } from '../controls/condition-input.tsx'
import { LocalInput } from '../controls/local-input.tsx'
import { NameInput } from '../controls/name-input.tsx'
import { slugFrom } from '../automatic-name.ts'
import { controlAt, useDesk } from '../desk-context.ts'
import { indexOf, nameAt, type Place, placeOf } from '../place.ts'
import { useEdits } from '../use-edit.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'
import { EditorHead } from './editor-head.tsx'

interface Props {
  readonly path: Path
  readonly onGo: (place: Place) => void
  readonly onAdd: (list: Path, index: number) => void
  readonly onAddStep: (index: number) => void
}

/** Everything that can be said of one step. */
export function StepEditor({ path, onGo, onAdd, onAddStep }: Props) {
  const { data, actions } = useDesk()
  const edits = useEdits()
  const step = valueAt(data, path)
  const name = nameAt(data, path)
  const count = listAt(data, ['steps']).length
  const remove = () => {
    edits([{ kind: 'remove', path }], `Schritt „${name}“ gelöscht`)
    actions.say(`Der Schritt „${name}“ ist mit seinen Fragen gelöscht. Rückgängig macht es ungeschehen.`)
    onGo(count > 1 ? placeOf(['steps', Math.max(0, indexOf(path) - 1)]) : { at: 'form' })
  }
  const follow = (event: FocusEvent) => {
    if ((event.target as HTMLElement).id !== controlAt([...path, 'title', 'de'])) return
    // What was typed last may not be drawn yet.
    const newest = actions.data()
    if (!/^schritt(?:-?\d+)?$/u.test(textAt(newest, [...path, 'id']))) return
    const taken = listAt(newest, ['steps']).map((each) => textAt(each, ['id']))
    const id = slugFrom(textAt(newest, [...path, 'title', 'de']), (slug) => taken.includes(slug))
    if (id !== undefined) edits([{ kind: 'set', path: [...path, 'id'], value: id }], 'Kurzname gesetzt')
  }
  return (
    <div class="ws-editor" onFocusOut={follow}>
      <EditorHead
        title={name}
        note="Schritt"
        path={path}
        onGo={onGo}
        onRemove={remove}
        onAddAfter={() => onAddStep(indexOf(path) + 1)}
      />
      <LocalInput
        path={[...path, 'title']}
        value={valueAt(step, ['title'])}
        label="Überschrift"
        hint="Eine Frage oder ein Thema: „Was ist passiert?“"
      />
      <LocalInput
        path={[...path, 'intro']}
        value={valueAt(step, ['intro'])}
        label="Einleitung"
        hint="Ein oder zwei Sätze über den Fragen."
      />
      <LocalInput
        path={[...path, 'because']}
        value={valueAt(step, ['because'])}
        label="Warum wird das alles gefragt?"
        hint="Wenn ein Paragraf für den ganzen Schritt gilt."
      />
      <ConditionInput
        path={[...path, 'when']}
        value={valueAt(step, ['when'])}
        label="Wann kommt dieser Schritt?"
        sentence={`Zeige *${name}*`}
      />
      <NameInput
        path={[...path, 'id']}
        value={textAt(step, ['id'])}
        label="Kurzname"
        hint="Steht in der Adresse. Kleine Buchstaben, Ziffern und Bindestriche."
        form={/^[a-z0-9]+(?:-[a-z0-9]+)*$/u}
        onRename={(id) => edits([{ kind: 'set', path: [...path, 'id'], value: id }], 'Kurzname geändert')}
      />
      <p>
        <button
          type="button"
          class="ws-add"
          onClick={() => onAdd([...path, 'fields'], listAt(step, ['fields']).length)}
        >
          Frage in diesem Schritt hinzufügen
        </button>
      </p>
    </div>
  )
}
