import type { Path } from '../../../exchange/yaml/edit.ts'
import { ConditionInput } from '../controls/condition-input.tsx'
import { ControlGroup } from '../controls/control.tsx'
import { LocalInput } from '../controls/local-input.tsx'
import { NameInput } from '../controls/name-input.tsx'
import { Tick } from '../controls/tick.tsx'
import { controlAt, useDesk } from '../desk-context.ts'
import { operations } from '../operations/index.ts'
import { put } from '../put.ts'
import { useEdits } from '../use-edit.ts'
import { useFocus } from '../use-focus.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'

/** Conditions with a name, and what must hold between several answers. */
export function RulesEditor() {
  const { data, conditions, questions, actions } = useDesk()
  const edits = useEdits()
  const focus = useFocus()
  const names = Object.keys(conditions)
  const rules = listAt(data, ['rules'])
  const [first] = questions
  const addCondition = () => {
    let name = 'bedingung'
    for (let count = 2; names.includes(name); count += 1) name = `bedingung${count}`
    edits(put(data, ['conditions', name], { '!!': [{ var: first?.name ?? '' }] }), 'Bedingung hinzugefügt')
    focus(`#${controlAt(['conditions', name, 'name'])}`)
  }
  const addRule = () => {
    const ids = new Set(rules.map((rule) => textAt(rule, ['id'])))
    let id = 'regel'
    for (let count = 2; ids.has(id); count += 1) id = `regel-${count}`
    const rule = {
      id,
      holds: { '!!': [{ var: first?.name ?? '' }] },
      fields: first ? [first.name] : [],
      message: { de: '' },
    }
    edits(
      rules.length > 0
        ? [{ kind: 'insert', path: ['rules'], index: rules.length, value: rule }]
        : put(data, ['rules'], [rule]),
      'Regel hinzugefügt',
    )
    focus(`#${controlAt(['rules', rules.length, 'message', 'de'])}`)
  }
  const remove = (path: Path, what: string) => {
    edits(put(data, path, undefined), `${what} gelöscht`)
    actions.say(`${what} gelöscht. Rückgängig macht es ungeschehen.`)
    focus('#ws-editor-title')
  }
  return (
    <div class="ws-editor">
      <header class="ws-head">
        <h2 id="ws-editor-title" tabIndex={-1}>
          Bedingungen und Regeln
        </h2>
      </header>
      <section aria-labelledby="ws-part-conditions">
        <h3 id="ws-part-conditions">Bedingungen mit Namen</h3>
        <p class="ws-hint">
          Für das, was an mehreren Stellen gilt. Bei einer Frage wählen Sie die Bedingung dann unter ihrem
          Namen.
        </p>
        {names.map((name) => {
          const path = ['conditions', name]
          return (
            <div key={name} class="ws-option">
              <NameInput
                path={[...path, 'name']}
                value={name}
                label="Name"
                hint="Beginnt mit einem kleinen Buchstaben, ohne Umlaute und Leerzeichen."
                form={/^[a-z][a-zA-Z0-9]{0,39}$/u}
                onRename={(to) => {
                  if (names.includes(to)) actions.say(`„${to}“ gibt es schon.`)
                  else edits(operations.renameCondition(data, name, to), 'Bedingung umbenannt')
                }}
              />
              <ConditionInput
                path={path}
                value={conditions[name]}
                label="Wann gilt sie?"
                sentence={`*${name}* gilt`}
                isNeeded
              />
              <button
                type="button"
                class="ws-link ws-link--danger"
                onClick={() => remove(path, `Die Bedingung „${name}“`)}
              >
                Löschen <span class="visually-hidden">„{name}“</span>
              </button>
            </div>
          )
        })}
        <button type="button" class="ws-add" onClick={addCondition}>
          Bedingung hinzufügen
        </button>
      </section>
      <section aria-labelledby="ws-part-rules">
        <h3 id="ws-part-rules">Was zwischen Antworten stimmen muss</h3>
        <p class="ws-hint">
          Zum Beispiel: Das Ende liegt nicht vor dem Beginn. Stimmt es nicht, steht die Meldung bei der
          letzten der Fragen.
        </p>
        {rules.map((rule, index) => {
          const path = ['rules', index]
          return (
            <div key={textAt(rule, ['id']) || index} class="ws-option">
              <ConditionInput
                path={[...path, 'holds']}
                value={valueAt(rule, ['holds'])}
                label="Wann stimmt es?"
                sentence="Es stimmt"
                isNeeded
              />
              <RuleFields path={[...path, 'fields']} />
              <LocalInput
                path={[...path, 'message']}
                value={valueAt(rule, ['message'])}
                label="Meldung"
                hint="Was falsch ist, und wie es richtig geht."
              />
              <button type="button" class="ws-link ws-link--danger" onClick={() => remove(path, 'Die Regel')}>
                Löschen <span class="visually-hidden">die Regel {index + 1}</span>
              </button>
            </div>
          )
        })}
        <button type="button" class="ws-add" onClick={addRule}>
          Regel hinzufügen
        </button>
      </section>
    </div>
  )
}

/** The questions that a rule is about, in the order of the form. */
function RuleFields({ path }: { readonly path: Path }) {
  const { data, questions } = useDesk()
  const edits = useEdits()
  const chosen = listAt(data, path)
  const own = questions.filter(({ name }) => !name.includes('.'))
  return (
    <ControlGroup path={path} label="Um diese Fragen geht es">
      <div class="ws-ticks">
        {own.map(({ name, label }) => (
          <Tick
            key={name}
            id={`${controlAt(path)}-${name}`}
            label={label}
            isTicked={chosen.includes(name)}
            onTick={(ticked) => {
              const wanted = own
                .map((each) => each.name)
                .filter((each) => (each === name ? ticked : chosen.includes(each)))
              edits(put(data, path, wanted), 'Fragen der Regel geändert')
            }}
          />
        ))}
      </div>
    </ControlGroup>
  )
}
