import { controlAt, useDesk } from '../desk-context.ts'
import { put } from '../put.ts'
import { useEdits } from '../use-edit.ts'
import { useFocus } from '../use-focus.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'
import { ControlGroup, type ControlProps } from './control.tsx'
import { LineInput } from './line-input.tsx'
import { words } from './readings.ts'

/** The statutes a form rests on, each with its link. Those of the county's other forms are offered. */
export function LegalBasesInput({ path, label, hint }: ControlProps) {
  const { data, basis, actions } = useDesk()
  const edits = useEdits()
  const focus = useFocus()
  const entries = listAt(data, path)
  const id = controlAt(path)
  const taken = new Set(entries.map((entry) => textAt(entry, ['title'])))
  const add = (entry: { readonly title: string; readonly url: string }) => {
    edits(
      entries.length > 0
        ? [{ kind: 'insert', path, index: entries.length, value: entry }]
        : put(data, path, [entry]),
      'Rechtsgrundlage hinzugefügt',
    )
    focus(`#${controlAt([...path, entries.length, 'title'])}`)
  }
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      <ol class="ws-options">
        {entries.map((entry, index) => (
          <li key={index} class="ws-option">
            <LineInput
              path={[...path, index, 'title']}
              value={valueAt(entry, ['title'])}
              label="Paragraf und Gesetz"
              hint="Zum Beispiel: § 3 Hundesteuersatzung."
              reading={words}
            />
            <LineInput
              path={[...path, index, 'url']}
              value={valueAt(entry, ['url'])}
              label="Adresse im Internet"
              hint="Bei gesetze-im-internet.de oder gesetze-bayern.de, beginnt mit https://."
              reading={words}
            />
            <div class="ws-option__tools">
              {/^https:\/\//u.test(textAt(entry, ['url'])) && (
                <a href={textAt(entry, ['url'])} target="_blank" rel="noopener noreferrer">
                  Öffnen <span class="visually-hidden">„{textAt(entry, ['title'])}“ in neuem Fenster</span>
                </a>
              )}
              <button
                type="button"
                class="ws-link ws-link--danger"
                onClick={() => {
                  edits([{ kind: 'remove', path: [...path, index] }], 'Rechtsgrundlage gelöscht')
                  actions.say('Rechtsgrundlage gelöscht.')
                  focus(`#${id}-neu`)
                }}
              >
                Löschen <span class="visually-hidden">„{textAt(entry, ['title'])}“</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      <div class="ws-row">
        <button
          type="button"
          id={`${id}-neu`}
          class="ws-add"
          onClick={() => add({ title: '', url: 'https://' })}
        >
          Rechtsgrundlage hinzufügen
        </button>
        <label class="ws-inline">
          oder aus anderen Formularen:
          <select
            class="ws-input"
            value=""
            onChange={({ currentTarget }) => {
              const found = basis.legalBases.find(({ title }) => title === currentTarget.value)
              if (found) add(found)
              currentTarget.value = ''
            }}
          >
            <option value="">wählen …</option>
            {basis.legalBases
              .filter(({ title }) => !taken.has(title))
              .map(({ title }) => (
                <option key={title} value={title}>
                  {title}
                </option>
              ))}
          </select>
        </label>
      </div>
    </ControlGroup>
  )
}
