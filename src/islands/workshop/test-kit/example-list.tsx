import type { GeneratedExample } from '../../../rules/forms/examples/collection.ts'
import type { FormExample } from '../../../model/form-examples.ts'

interface Props {
  readonly examples: readonly GeneratedExample[]
  readonly onUse: (example: FormExample) => void
}

const groups = [
  { title: 'Richtig ausgefüllt', has: (is: GeneratedExample['is']) => is !== 'wrong' },
  { title: 'Mit Fehlern', has: (is: GeneratedExample['is']) => is === 'wrong' },
] as const

/** The examples of a form, what each is there for, and a button that puts it into the preview. */
export function ExampleList({ examples, onUse }: Props) {
  return (
    <div class="kit-examples">
      {groups.map(({ title, has }) => {
        const shown = examples.filter(({ is }) => has(is))
        return (
          <div key={title}>
            <h3>
              {title} ({shown.length})
            </h3>
            <ul class="kit-examples__list">
              {shown.map(({ example, covers }) => (
                <li key={example.name}>
                  <div>
                    <strong>{nameOf(example.name)}</strong>
                    <p>{covers}</p>
                  </div>
                  <button
                    class="kern-btn kern-btn--secondary"
                    type="button"
                    aria-label={`In der Vorschau einsetzen: ${nameOf(example.name)}`}
                    onClick={() => onUse(example)}
                  >
                    <span class="kern-label">In der Vorschau einsetzen</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

/** The two that every form has are named in English, for the guide's rule. */
export const nameOf = (name: string): string =>
  name === 'complete' ? 'Alles ausgefüllt' : name === 'minimal' ? 'Nur das Nötigste' : name
