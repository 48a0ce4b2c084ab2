import { ConstantInput } from '../conditions/constant-input.tsx'
import { familyOf, unitOf } from '../conditions/family.ts'
import { QuestionSelect } from '../conditions/question-select.tsx'
import { itself } from '../conditions/sentence.ts'
import { useListFocus } from '../conditions/use-list-focus.ts'
import type { KnownQuestion } from '../known-question.ts'
import { hasTable, isInOrder } from './is-whole-term.ts'
import type { Table, TableRow } from './term.ts'
import type { TermProps } from './term-editor.tsx'

const emptyRow: TableRow = { key: undefined, result: undefined }

/** What a table says of an answer: "ab 10 Meter: 40,00 €", row by row. */
export function TableEditor({ term, sort, questions, name, say, onChange }: TermProps<Table>) {
  const { list, adding, focusOn } = useListFocus()
  const { of, rows } = term
  const question = questions.find((other) => other.name === of)
  const change = (changed: readonly TableRow[]) => onChange({ ...term, rows: changed })
  return (
    <>
      <QuestionSelect
        label={`${name}: Tabelle für`}
        value={of}
        questions={questions.filter(hasTable)}
        onChange={(chosen) => onChange({ is: 'table', of: chosen, rows: keptRows(term, chosen, questions) })}
      />
      {question && (
        <>
          <ol ref={list} class="rule-items">
            {rows.map((row, index) => (
              <li key={index}>
                <RowInput
                  row={row}
                  question={question}
                  sort={sort}
                  name={`${name}, Zeile ${index + 1}`}
                  onChange={(changed) => change(rows.map((other, at) => (at === index ? changed : other)))}
                />
                {rows.length > 1 && (
                  <button
                    type="button"
                    class="rule-remove"
                    aria-label={`Zeile entfernen: ${name}, Zeile ${index + 1}`}
                    onClick={() => {
                      focusOn(index)
                      change(rows.filter((_, at) => at !== index))
                      say(`Zeile ${index + 1} ist entfernt. Es bleiben ${rows.length - 1}.`)
                    }}
                  >
                    Zeile entfernen
                  </button>
                )}
              </li>
            ))}
          </ol>
          {!isInOrder(rows.map(({ key }) => key)) && (
            <p class="rule-wrong">
              Die Werte nach „ab“ müssen von oben nach unten größer werden, und keiner darf zweimal vorkommen.
            </p>
          )}
          <p class="rule-adding">
            <button
              ref={adding}
              type="button"
              class="rule-small"
              onClick={() => {
                focusOn(rows.length)
                change([...rows, emptyRow])
                say(`Zeile ${rows.length + 1} ist dazugekommen.`)
              }}
            >
              Zeile hinzufügen
            </button>
          </p>
        </>
      )}
    </>
  )
}

/** Rows stay as long as the other question has keys of the same kind. */
function keptRows(
  { of, rows }: Table,
  chosen: string,
  questions: readonly KnownQuestion[],
): readonly TableRow[] {
  const family = (name: string) => {
    const question = questions.find((other) => other.name === name)
    return question && familyOf(question)
  }
  return family(of) === family(chosen) && family(of) !== 'option'
    ? rows
    : rows.map(({ result }) => ({ key: undefined, result }))
}

interface RowProps {
  readonly row: TableRow
  readonly question: KnownQuestion
  readonly sort: TermProps['sort']
  readonly name: string
  readonly onChange: (row: TableRow) => void
}

function RowInput({ row, question, sort, name, onChange }: RowProps) {
  const { key, result } = row
  const family = familyOf(question)
  return (
    <div class="rule-row">
      <span class="rule-number">
        {family !== 'option' && <span aria-hidden="true">ab</span>}
        <ConstantInput
          question={question}
          family={family}
          label={`${name}: ${family === 'option' ? 'Antwort' : 'ab'}`}
          unit={unitOf(question, itself)}
          value={key}
          onChange={(changed) =>
            onChange({ ...row, key: typeof changed === 'boolean' ? undefined : changed })
          }
        />
      </span>
      {result !== null && (
        <ConstantInput
          question={question}
          family={sort}
          label={`${name}: Wert`}
          unit={sort === 'money' ? '€' : ''}
          value={result}
          onChange={(changed) =>
            onChange({ ...row, result: typeof changed === 'boolean' ? undefined : changed })
          }
        />
      )}
      <label class="rule-check">
        <input
          type="checkbox"
          checked={result === null}
          onChange={(event) => onChange({ ...row, result: event.currentTarget.checked ? null : undefined })}
        />
        <span>kein Wert</span>
      </label>
    </div>
  )
}
