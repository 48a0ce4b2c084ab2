import type { Answers } from '../../../widgets/contract/answers.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import { enterAnswers } from '../../../widgets/engine/enter-answers.ts'
import { issuesOf } from '../../../widgets/engine/validate.ts'
import {
  answersOf,
  compileWalk,
  type Item,
  type Walk,
  type WalkedStep,
} from '../../../widgets/engine/walk.ts'
import { canonical } from '../../model/canonical.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import type { FormExample, FormExamples } from '../../model/form-examples.ts'

/** Wrong examples that a form must have. */
const leastWrong = 3

/**
 * Forms without examples, and examples that are not what they say. They are what a form is tried with before citizens try
 * it: filled in, checked, printed, looked at by axe.
 */
export const brokenExamples = ({ forms, examples, places }: Catalogue): ContentProblem[] => {
  const options = [...places].map(([value, { name }]) => ({ value, label: name }))
  return [...forms].flatMap(([id, definition]) => {
    const found = examples.get(id)
    const problems = found
      ? [...missing(found), ...wrong(definition, found, options)]
      : [
          {
            key: '(Datei)',
            reason: 'Zu diesem Formular gibt es keine Beispiele.',
            suggestion: 'Schreiben Sie „complete“, „minimal“ und drei falsche Beispiele.',
          },
        ]
    return problems.map((problem) => ({ file: `forms/${id}/examples.yaml`, ...problem }))
  })
}

type Problem = Omit<ContentProblem, 'file'>

function missing(examples: FormExamples): Problem[] {
  const names = examples.map(({ name }) => name)
  const count = examples.filter(({ issues }) => issues.length > 0).length
  return [
    ...['complete', 'minimal']
      .filter((name) => !names.includes(name))
      .map((name) => ({ key: '(Datei)', reason: `Das Beispiel „${name}“ fehlt.` })),
    ...(count < leastWrong
      ? [
          {
            key: '(Datei)',
            reason: `Es braucht mindestens ${leastWrong} falsche Beispiele mit „issues“; hier sind es ${count}.`,
          },
        ]
      : []),
  ]
}

function wrong(
  definition: FormDefinition,
  examples: FormExamples,
  places: readonly { readonly value: string; readonly label: string }[],
): Problem[] {
  const walk = walkOf(definition)
  if (!walk) return []
  const asked = new Set<string>()
  const problems = examples.flatMap((example, index) => {
    const steps = walk(enterAnswers(example.answers as Answers, definition), {
      today: example.today,
      language: 'de',
      places,
    })
    if (example.issues.length === 0) for (const id of fieldsOn(steps)) asked.add(id)
    return differences(example, steps).map((reason) => ({ key: `${index} (${example.name})`, reason }))
  })
  const never = definition.steps
    .flatMap(({ fields }) => fields.map(({ id }) => id))
    .filter((id) => !asked.has(id))
  return [
    ...problems,
    ...(never.length > 0
      ? [{ key: '(Datei)', reason: `Kein richtiges Beispiel kommt zu: ${never.join(', ')}.` }]
      : []),
  ]
}

/** A form with contradictions may not be walked at all; that is said elsewhere. */
function walkOf(definition: FormDefinition): Walk | undefined {
  try {
    return compileWalk(definition, allKinds)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const fieldsOn = (steps: readonly WalkedStep[]): string[] =>
  steps.flatMap(({ items }) => items.map((item: Item) => item.path))

function differences({ answers, issues }: FormExample, steps: readonly WalkedStep[]): string[] {
  const found = issuesOf(steps).map(({ field, code }) => `${field}: ${code}`)
  const expected = issues.map(({ field, code }) => `${field}: ${code}`)
  if (found.join() !== expected.join())
    return [
      `Erwartet: ${expected.join(', ') || 'kein Fehler'}. Gefunden: ${found.join(', ') || 'kein Fehler'}.`,
    ]
  if (issues.length > 0) return []
  const kept = answersOf(steps) as Readonly<Record<string, unknown>>
  const lost = Object.keys(answers).filter((id) => canonical(kept[id] ?? null) !== canonical(answers[id]))
  return lost.length === 0 ? [] : [`Diese Antworten werden nicht gefragt: ${lost.join(', ')}.`]
}
