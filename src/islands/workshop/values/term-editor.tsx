import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Describe } from '../conditions/describe-with.ts'
import { Emphasised } from '../conditions/emphasised.tsx'
import type { KnownQuestion } from '../known-question.ts'
import { CalculationEditor } from './calculation-editor.tsx'
import { ChoiceEditor } from './choice-editor.tsx'
import { LeafEditor } from './leaf-editor.tsx'
import { TableEditor } from './table-editor.tsx'
import type { Sort, Term } from './term.ts'
import { kindKey, termKinds } from './term-kinds.ts'
import { termWords } from './term-words.ts'

export interface TermProps<T extends Term = Term> {
  readonly term: T
  readonly sort: Sort
  readonly questions: readonly KnownQuestion[]
  /** The form's own conditions, for describing. */
  readonly named: Readonly<Record<string, Rule>>
  readonly describe: Describe
  /** What the value is called: "Wert", "Wert, Teil 2". */
  readonly name: string
  /** Says what changed to those who do not see it. */
  readonly say: (words: string) => void
  readonly onChange: (term: Term) => void
}

/** One value: what it follows from, and the parts of it. */
export function TermEditor(props: TermProps) {
  const { term, sort, questions, name, describe, onChange } = props
  const kinds = termKinds(sort, questions)
  const key = kindKey(term)
  const isOffered = kinds.some((kind) => kind.key === key)
  return (
    <div class="rule-term">
      <select
        class="rule-kind"
        aria-label={`${name}: was`}
        value={key}
        onChange={(event) => {
          const picked = kinds.find((kind) => kind.key === event.currentTarget.value)
          if (picked) onChange(picked.begin(term))
        }}
      >
        {term.is === 'missing' && <option value="missing">Bitte wählen</option>}
        {term.is === 'words' && <option value="words">bleibt, wie es ist</option>}
        {!isOffered && term.is !== 'missing' && term.is !== 'words' && (
          <option value={key}>{termWords(term, sort, questions, describe).replaceAll('*', '')}</option>
        )}
        {kinds.map((kind) => (
          <option key={kind.key} value={kind.key}>
            {kind.words}
          </option>
        ))}
      </select>
      {term.is === 'calculation' ? (
        <CalculationEditor {...props} term={term} />
      ) : term.is === 'choice' ? (
        <ChoiceEditor {...props} term={term} />
      ) : term.is === 'table' ? (
        <TableEditor {...props} term={term} />
      ) : term.is === 'words' ? (
        <p class="rule-note">
          <Emphasised text={termWords(term, sort, questions, describe)} />
        </p>
      ) : (
        <LeafEditor {...props} />
      )}
    </div>
  )
}
