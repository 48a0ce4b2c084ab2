import { useListFocus } from '../conditions/use-list-focus.ts'
import { isOfTwo } from './is-whole-term.ts'
import { sortsWithin } from './sort.ts'
import type { Term } from './term.ts'
import { TermEditor, type TermProps } from './term-editor.tsx'

/** Several values that are calculated with. */
export function CalculationEditor({
  term,
  sort,
  questions,
  name,
  say,
  onChange,
  ...shared
}: TermProps<Extract<Term, { is: 'calculation' }>>) {
  const { list, adding, focusOn } = useListFocus()
  const { operator, terms } = term
  const sorts = sortsWithin(operator, terms, sort, questions)
  const change = (changed: readonly Term[]) => onChange({ ...term, terms: changed })
  const isFixed = isOfTwo(operator)
  return (
    <>
      <ol ref={list} class="rule-items">
        {terms.map((inner, index) => {
          const partName = `${name}, Teil ${index + 1}`
          return (
            <li key={index}>
              <TermEditor
                {...shared}
                term={inner}
                sort={sorts[index] ?? sort}
                questions={questions}
                name={partName}
                say={say}
                onChange={(changed) => change(terms.map((other, at) => (at === index ? changed : other)))}
              />
              {!isFixed && terms.length > 2 && (
                <button
                  type="button"
                  class="rule-remove"
                  aria-label={`Entfernen: ${partName}`}
                  onClick={() => {
                    focusOn(index)
                    change(terms.filter((_, at) => at !== index))
                    say(`${partName} ist entfernt.`)
                  }}
                >
                  Entfernen
                </button>
              )}
            </li>
          )
        })}
      </ol>
      {!isFixed && (
        <p class="rule-adding">
          <button
            ref={adding}
            type="button"
            class="rule-small"
            onClick={() => {
              focusOn(terms.length)
              change([...terms, { is: 'missing' }])
              say(`${name}, Teil ${terms.length + 1} ist dazugekommen.`)
            }}
          >
            Teil hinzufügen
          </button>
        </p>
      )}
    </>
  )
}
