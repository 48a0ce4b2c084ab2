import { ConditionEditor } from '../conditions/condition-editor.tsx'
import { useListFocus } from '../conditions/use-list-focus.ts'
import type { Case, Choice } from './term.ts'
import { TermEditor, type TermProps } from './term-editor.tsx'

/** Nothing: a rule inside of a value cannot call a condition of the form by its name. */
const noNames = {}

/** "Wenn …, dann …, sonst …": the first case that holds counts. */
export function ChoiceEditor({ term, name, say, onChange, ...shared }: TermProps<Choice>) {
  const { list, adding, focusOn } = useListFocus()
  const { cases, otherwise } = term
  const change = (changed: readonly Case[]) => onChange({ ...term, cases: changed })
  return (
    <>
      <ol ref={list} class="rule-items">
        {cases.map((one, index) => {
          const caseName = `${name}, Fall ${index + 1}`
          const set = (changed: Partial<Case>) =>
            change(cases.map((other, at) => (at === index ? { ...other, ...changed } : other)))
          return (
            <li key={index}>
              <ConditionEditor
                label={caseName}
                questions={shared.questions}
                named={noNames}
                value={one.condition}
                always={null}
                describe={shared.describe}
                onChange={(condition) => set({ condition })}
              />
              <p class="rule-joint">dann ist der Wert</p>
              <TermEditor
                {...shared}
                term={one.then}
                name={`${caseName}, Wert`}
                say={say}
                onChange={(then) => set({ then })}
              />
              {cases.length > 1 && (
                <button
                  type="button"
                  class="rule-remove"
                  aria-label={`Fall entfernen: ${caseName}`}
                  onClick={() => {
                    focusOn(index)
                    change(cases.filter((_, at) => at !== index))
                    say(`${caseName} ist entfernt.`)
                  }}
                >
                  Fall entfernen
                </button>
              )}
            </li>
          )
        })}
      </ol>
      <p class="rule-adding">
        <button
          ref={adding}
          type="button"
          class="rule-small"
          onClick={() => {
            focusOn(cases.length)
            change([...cases, { condition: undefined, then: { is: 'missing' } }])
            say(`${name}, Fall ${cases.length + 1} ist dazugekommen.`)
          }}
        >
          Fall hinzufügen
        </button>
      </p>
      <label class="rule-check">
        <input
          type="checkbox"
          checked={otherwise !== undefined}
          onChange={(event) =>
            onChange({ ...term, otherwise: event.currentTarget.checked ? { is: 'missing' } : undefined })
          }
        />
        <span>sonst gibt es auch einen Wert</span>
      </label>
      {otherwise && (
        <TermEditor
          {...shared}
          term={otherwise}
          name={`${name}, sonst`}
          say={say}
          onChange={(changed) => onChange({ ...term, otherwise: changed })}
        />
      )}
    </>
  )
}
