import type { Answers } from '../../../../widgets/contract/answers.ts'
import { answersOf, type AskedQuestion } from '../../../../widgets/engine/walk.ts'
import type { FormExample } from '../../../model/form-examples.ts'
import { type Bench, type Filled, filled, withChoice } from './bench.ts'
import { withAnswer } from './with-answer.ts'
import { type WrongValue, wrongValues } from './wrong-values.ts'
import { wrongExample } from './written-example.ts'

/** A wrong example and, in words, what is tried with it. */
export interface Wrong {
  readonly example: FormExample
  readonly covers: string
}

/** Wrong examples that a form must have. */
const least = 3
/** Mistakes in one example at most: each is looked at by a person. */
const mostMistakes = 4
/** Rules between answers that get an example. */
const mostRules = 8
/** Ways tried to break one rule. */
const mostWays = 60

/** Answers that are wrong each in another way, with the mistakes that the engine finds. */
export function wrongExamples(bench: Bench, complete: Filled, bare: Filled): readonly Wrong[] {
  const found: Wrong[] = []
  const add = (name: string, covers: string, answers: Readonly<Record<string, unknown>>): void => {
    const example = wrongExample(bench, name, answers)
    const known = found.map((wrong) => JSON.stringify(wrong.example.answers))
    if (example && !known.includes(JSON.stringify(answers))) found.push({ example, covers })
  }
  const right = answersOf(complete.trial.steps)
  add('leer', 'Nichts ist ausgefüllt.', {})
  const required = Object.keys(answersOf(bare.trial.steps))
  const missing = required.slice(-Math.min(3, Math.ceil(required.length / 2)))
  add(
    'Pflichtangaben fehlen',
    `Es fehlt: ${missing.map((id) => labelOf(bench, id)).join(', ')}.`,
    without(right, missing),
  )
  for (const [kind, name] of [
    ['impossible', 'unmögliche Angaben'],
    ['beyond', 'Angaben außerhalb der Grenzen'],
  ] as const) {
    const { answers, labels } = withMistakes(bench, complete, right, kind)
    if (labels.length > 0) add(name, `Falsch ausgefüllt: ${labels.join(', ')}.`, answers)
  }
  for (const { id, way } of brokenRules(bench, complete))
    add(`Regel „${id}“ verletzt`, 'Zwei Angaben passen nicht zusammen.', answersOf(way.trial.steps))
  for (const question of questionsOf(complete)) {
    if (found.length >= least) break
    for (const { answer } of wrongValues(question.field)) {
      if (found.length >= least) break
      const label = question.field.label.de
      add(
        `„${label}“: ${String(answer)}`.slice(0, 120),
        `Falsch ausgefüllt: „${label}“.`,
        withAnswer(right, question.path, answer),
      )
    }
    if (found.length < least)
      add(
        `„${question.field.label.de}“ fehlt`,
        'Eine Pflichtangabe fehlt.',
        withAnswer(right, question.path, undefined),
      )
  }
  return found
}

const questionsOf = ({ trial }: Filled): readonly AskedQuestion[] =>
  trial.steps.flatMap(({ items }) => items).filter((item) => item.is === 'question')

/** The first questions of different kinds, each answered wrongly; those first that hide no other when they are. */
function withMistakes(
  { decisions }: Bench,
  complete: Filled,
  right: Answers,
  kind: WrongValue['is'],
): { readonly answers: Readonly<Record<string, unknown>>; readonly labels: readonly string[] } {
  const seen = new Set<string>()
  let answers: Readonly<Record<string, unknown>> = right
  const labels: string[] = []
  const decides = new Set(decisions.all.map(({ place }) => place.field.id))
  const questions = questionsOf(complete).toSorted(
    (a, b) => Number(decides.has(a.path)) - Number(decides.has(b.path)),
  )
  for (const { field, path } of questions) {
    const wrong = wrongValues(field).find(({ is }) => is === kind)
    if (!wrong || seen.has(field.kind) || labels.length >= mostMistakes) continue
    seen.add(field.kind)
    answers = withAnswer(answers, path, wrong.answer)
    labels.push(`„${field.label.de}“`)
  }
  return { answers, labels }
}

/** Answers that break one rule of the form and are right otherwise. */
function brokenRules(
  bench: Bench,
  complete: Filled,
): readonly { readonly id: string; readonly way: Filled }[] {
  const { outline, decisions, budget } = bench
  return outline.definition.rules.slice(0, mostRules).flatMap(({ id }, index) => {
    const behind = decisions.behind(outline.clauses.filter(({ key }) => key === `rules.${index}.holds`))
    let left = mostWays
    for (const one of behind.toReversed()) {
      for (const choice of one.choices.keys()) {
        if (left-- <= 0 || budget.isSpent()) return []
        const way = filled(bench, withChoice(complete.taken, one, choice))
        const { issues } = way.trial
        if (issues.length === 1 && issues[0]?.values?.['rule'] === id) return [{ id, way }]
      }
    }
    return []
  })
}

const without = (answers: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))

function labelOf({ outline }: Bench, id: string): string {
  const field = outline.formFields.get(id)?.[0]?.field
  return `„${field?.label.de ?? id}“`
}
