import type { FieldKind } from '../../../../widgets/contract/field.ts'
import type { Path } from '../../../exchange/yaml/edit.ts'
import { automaticId, idFrom } from '../automatic-name.ts'
import { changeKind } from '../change-kind.ts'
import { NameInput } from '../controls/name-input.tsx'
import { controlAt, useDesk } from '../desk-context.ts'
import { kindGroups, kindNames } from '../kind-names.ts'
import { operations } from '../operations/index.ts'
import { indexOf, listOf, nameAt, type Place, placeOf } from '../place.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { useEdits } from '../use-edit.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'
import { BlockEditor } from './block-editor.tsx'
import { EditorHead } from './editor-head.tsx'
import { OneSetting } from './one-setting.tsx'

interface Props {
  readonly path: Path
  readonly onGo: (place: Place) => void
  readonly onAdd: (list: Path, index: number) => void
}

/** Everything that can be said of one question. */
export function FieldEditor({ path, onGo, onAdd }: Props) {
  const { data, actions } = useDesk()
  const edits = useEdits()
  const field = valueAt(data, path)
  const kind = textAt(field, ['kind']) as FieldKind
  const name = nameAt(data, path)
  const remove = () => {
    edits([{ kind: 'remove', path }], `„${name}“ gelöscht`)
    actions.say(`„${name}“ ist gelöscht. Rückgängig macht es ungeschehen.`)
    const index = indexOf(path)
    const left = listAt(data, listOf(path)).length - 1
    onGo(placeOf(left > 0 ? [...listOf(path), Math.min(index, left - 1)] : path.slice(0, -2)))
  }
  const duplicate = () => {
    edits(operations.duplicateField(data, path), `„${name}“ verdoppelt`)
    onGo(placeOf([...listOf(path), indexOf(path) + 1]))
  }
  const head = (
    <EditorHead
      title={name}
      note={textAt(field, ['use']) === '' ? kindNames[kind]?.name : 'Baustein'}
      path={path}
      onGo={onGo}
      onDuplicate={duplicate}
      onRemove={remove}
      onAddAfter={() => onAdd(listOf(path), indexOf(path) + 1)}
    />
  )
  if (typeof field !== 'object' || field === null) return null
  if ('use' in field)
    return (
      <div class="ws-editor">
        {head}
        <BlockEditor path={path} use={field} />
      </div>
    )
  return (
    <div class="ws-editor">
      {head}
      <Named path={path}>
        {Object.hasOwn(kindNames, kind) &&
          settingsOf(kind).map(({ title, settings }) => (
            <section key={title} aria-labelledby={`ws-part-${title}`}>
              <h3 id={`ws-part-${title}`}>{title}</h3>
              {settings.map((setting) => (
                <OneSetting key={`${kind}-${setting.key}`} setting={setting} at={path} field={field} />
              ))}
              {title === 'Mehr' && (
                <>
                  <KindSelect path={path} kind={kind} />
                  <NameInput
                    path={[...path, 'id']}
                    value={textAt(field, ['id'])}
                    label="Kurzname"
                    hint="So steht die Antwort in den Daten. Beginnt mit einem kleinen Buchstaben, ohne Umlaute und Leerzeichen."
                    form={/^[a-z][a-zA-Z0-9]{0,39}$/u}
                    onRename={(id) => edits(operations.renameField(data, path, id), 'Kurzname geändert')}
                  />
                </>
              )}
            </section>
          ))}
      </Named>
      <p>
        <button type="button" class="ws-add" onClick={() => onAdd(listOf(path), indexOf(path) + 1)}>
          Nächste Frage hinzufügen
        </button>
      </p>
    </div>
  )
}

/** The name of a new question follows its text until somebody speaks of it. */
function Named({ path, children }: { readonly path: Path; readonly children: preact.ComponentChildren }) {
  const { actions } = useDesk()
  const edits = useEdits()
  const onLeave = (event: FocusEvent) => {
    if ((event.target as HTMLElement).id !== controlAt([...path, 'label', 'de'])) return
    // What was typed last may not be drawn yet.
    const data = actions.data()
    const field = valueAt(data, path)
    const id = textAt(field, ['id'])
    const wanted = idFrom(textAt(field, ['label', 'de']), data, id)
    if (automaticId.test(id) && wanted !== undefined && wanted !== id)
      edits(operations.renameField(data, path, wanted), 'Kurzname gesetzt')
  }
  return <div onFocusOut={onLeave}>{children}</div>
}

/** Another kind of answer. What both kinds know is kept. */
function KindSelect({ path, kind }: { readonly path: Path; readonly kind: FieldKind }) {
  const { data } = useDesk()
  const edits = useEdits()
  const id = controlAt([...path, 'kind'])
  return (
    <div class="ws-control">
      <label class="ws-label" for={id}>
        Art der Antwort
      </label>
      <select
        id={id}
        class="ws-input"
        value={kind}
        onChange={({ currentTarget }) =>
          edits(changeKind(data, path, currentTarget.value as FieldKind), 'Art der Antwort geändert')
        }
      >
        {kindGroups.map((group) => (
          <optgroup key={group} label={group}>
            {(Object.keys(kindNames) as FieldKind[])
              .filter((each) => kindNames[each].group === group)
              .map((each) => (
                <option key={each} value={each}>
                  {kindNames[each].name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
