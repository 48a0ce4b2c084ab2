import type { KnownQuestion } from '../known-question.ts'
import { RowEditor } from './row-editor.tsx'
import { allOf, type Bracket, emptyRow, isBracket, type Joined, type Row } from './sentence.ts'
import { useListFocus } from './use-list-focus.ts'

interface Props {
  readonly bracket: Bracket
  readonly questions: readonly KnownQuestion[]
  /** What one row is called: "Bedingung". */
  readonly name: string
  /** Brackets that people may still open inside. */
  readonly bracketsLeft: number
  /** Says what changed to those who do not see it. */
  readonly say: (words: string) => void
  /** May be without any item. */
  readonly onChange: (bracket: Bracket) => void
}

const joints: Readonly<Record<Joined, string>> = {
  all: 'alle gelten',
  any: 'mindestens eine gilt',
  'not-all': 'nicht alle gelten',
  none: 'keine gilt',
}

/** Rows that belong together, one below the other. */
export function BracketEditor({ bracket, questions, name, bracketsLeft, say, onChange }: Props) {
  const { items, joined } = bracket
  const { list, adding, focusOn } = useListFocus()

  const change = (changed: readonly (Row | Bracket)[]) => onChange({ ...bracket, items: changed })
  const add = (item: Row | Bracket, words: string) => {
    focusOn(items.length)
    change([...items, item])
    say(words)
  }
  const remove = (index: number) => {
    focusOn(index)
    change(items.filter((_, at) => at !== index))
    say(`${name} ${index + 1} ist entfernt. Es bleiben ${items.length - 1}.`)
  }

  return (
    <div class="rule-bracket">
      {(items.length > 1 || joined === 'none' || joined === 'not-all') && (
        <label class="rule-joined">
          <span>Von diesen Bedingungen:</span>
          <select
            value={joined}
            onChange={(event) => onChange({ ...bracket, joined: event.currentTarget.value as Joined })}
          >
            {Object.entries(joints).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <ol ref={list} class="rule-items">
        {items.map((item, index) => {
          const itemName = `${name} ${index + 1}`
          const set = (changed: Row | Bracket) =>
            change(items.map((other, at) => (at === index ? changed : other)))
          return (
            <li key={index}>
              {isBracket(item) ? (
                <BracketEditor
                  bracket={item}
                  questions={questions}
                  name={`${itemName}, Teil`}
                  bracketsLeft={0}
                  say={say}
                  onChange={(changed) => (changed.items.length === 0 ? remove(index) : set(changed))}
                />
              ) : (
                <RowEditor row={item} questions={questions} name={itemName} say={say} onChange={set} />
              )}
              <button
                type="button"
                class="rule-remove"
                aria-label={`${isBracket(item) ? 'Klammer entfernen' : 'Entfernen'}: ${itemName}`}
                onClick={() => remove(index)}
              >
                {isBracket(item) ? 'Klammer entfernen' : 'Entfernen'}
              </button>
            </li>
          )
        })}
      </ol>
      <p class="rule-adding">
        <button
          ref={adding}
          type="button"
          class="rule-small"
          onClick={() => add(emptyRow, `${name} ${items.length + 1} ist dazugekommen.`)}
        >
          Bedingung hinzufügen
        </button>
        {bracketsLeft > 0 && items.length > 0 && (
          <button
            type="button"
            class="rule-small"
            onClick={() =>
              add(
                { ...allOf(emptyRow, emptyRow), joined: joined === 'any' ? 'all' : 'any' },
                `${name} ${items.length + 1} ist eine Klammer mit zwei Bedingungen.`,
              )
            }
          >
            Klammer hinzufügen
          </button>
        )}
      </p>
    </div>
  )
}
