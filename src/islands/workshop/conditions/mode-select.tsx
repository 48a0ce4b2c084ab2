import { useMemo } from '../../own-hooks.ts'
import type { Rule } from '../../../../widgets/contract/condition.ts'
import type { Describe } from './describe-with.ts'
import type { Sentence } from './sentence.ts'

interface Props {
  readonly sentence: Sentence
  readonly named: Readonly<Record<string, Rule>>
  readonly always: string | null
  readonly describe: Describe
  /** Begins a sentence. */
  readonly onRows: () => void
  readonly onChange: (sentence: Sentence) => void
}

/** Always, when a sentence holds, or when one of the form's own conditions does. */
export function ModeSelect({ sentence, named, always, describe, onRows, onChange }: Props) {
  const names = useMemo(
    () => Object.keys(named).map((name) => [name, describe(name).replaceAll('*', '')] as const),
    [named, describe],
  )
  const chosen = sentence.is === 'named' ? `named:${sentence.name}` : sentence.is
  const isGone = sentence.is === 'named' && !Object.hasOwn(named, sentence.name)
  // Where there is nothing to choose from, nothing is asked.
  if (always === null && names.length === 0 && sentence.is !== 'named') return null
  return (
    <label class="rule-mode">
      <span>Wann?</span>
      <select
        value={chosen}
        onChange={(event) => {
          const picked = event.currentTarget.value
          if (picked === 'always') onChange({ is: 'always' })
          else if (picked === 'rows') onRows()
          else if (picked.startsWith('named:')) onChange({ is: 'named', name: picked.slice('named:'.length) })
        }}
      >
        {always !== null && <option value="always">{always}</option>}
        <option value="rows">wenn dieser Satz gilt</option>
        {sentence.is === 'words' && <option value="words">wenn der Satz unten gilt</option>}
        {isGone && <option value={chosen}>{sentence.name} (gibt es nicht mehr)</option>}
        {names.length > 0 && (
          <optgroup label="Bedingungen des Formulars">
            {names.map(([name, words]) => (
              <option key={name} value={`named:${name}`}>
                {`wenn „${name}“ gilt: ${words}`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}
