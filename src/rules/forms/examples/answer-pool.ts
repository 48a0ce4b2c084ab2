import type { Answers } from '../../../../widgets/contract/answers.ts'
import type { CompositeField } from '../../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { allKinds, kindOf } from '../../../../widgets/engine/all-kinds.ts'
import { guess } from '../../../../widgets/engine/checks/guesses.ts'
import { type FieldPlace, isComposite, partsOf } from '../../../../widgets/engine/checks/outline.ts'
import type { Context } from '../../../../widgets/engine/context.ts'
import { type Entries, type Entry, own, partsIn } from '../../../../widgets/engine/entries.ts'
import type { Question } from '../../../../widgets/engine/kinds.ts'
import { issuesOf } from '../../../../widgets/engine/validate.ts'
import { answersOf, compileWalk } from '../../../../widgets/engine/walk.ts'
import { seedOf } from './seeded.ts'
import type { About } from './values/about.ts'
import { madeUpValues } from './values/made-up-values.ts'
import type { Who } from './who.ts'

/** Something entered and the answer that comes of it. */
export interface PooledAnswer {
  readonly entry: Entries[string]
  readonly answer: Answers[string]
}

/** Right answers to the questions of a form that look as if somebody had given them. */
export interface AnswerPool {
  /** The likeliest right answer; `undefined` where none is found. @param variant Another one for each number. */
  readonly one: (place: FieldPlace, row: number, variant?: number) => PooledAnswer | undefined
  /** Right answers, the likeliest first. @param guesses What a rule wants to see besides; a question of parts is filled up. */
  readonly some: (place: FieldPlace, guesses: readonly Entries[string][]) => readonly PooledAnswer[]
}

/** How many people and values are tried where answers are collected. */
const variants = 12

/** @param who Whose answers they are. */
export function answerPool(context: Context, who: Who): AnswerPool {
  const aboutOf = (place: FieldPlace, row: number, variant: number): About => ({
    today: context.today,
    places: context.places,
    person: who(place, row, variant),
    seed: seedOf(`${place.key} ${row} ${variant}`),
    order: place.order,
    around: place.group && 'item' in place.group.field ? place.group.field.item.de : '',
  })
  const one: AnswerPool['one'] = (place, row, variant = 0) => {
    const about = aboutOf(place, row, variant)
    const { field } = place
    if (isComposite(field)) return composite(field, about, context, {})
    return isQuestion(field) ? question(field, about, context)[0] : undefined
  }
  return {
    one,
    some: (place, guesses) => {
      const { field } = place
      const found = isComposite(field)
        ? [
            ...Array.from({ length: variants }, (_, variant) => one(place, 0, variant)),
            ...guesses.map((parts, variant) =>
              composite(field, aboutOf(place, 0, variant), context, partsIn(parts)),
            ),
          ]
        : isQuestion(field)
          ? [
              ...question(field, aboutOf(place, 0, 0), context),
              ...guesses.flatMap((entry) => read(field, entry, context)),
              ...[1, 2].flatMap((variant) => question(field, aboutOf(place, 0, variant), context)),
            ]
          : []
      const byAnswer = new Map(
        found.flatMap((answer) => (answer ? [[JSON.stringify(answer.answer), answer] as const] : [])),
      )
      return [...byAnswer.values()]
    },
  }
}

const isQuestion = (field: FieldPlace['field']): field is Question =>
  field.kind !== 'info' && field.kind !== 'computed' && field.kind !== 'group' && !isComposite(field)

/** Made-up values that the question takes; the engine's own guesses where it takes none of them. */
function question(field: Question, about: About, context: Context): readonly PooledAnswer[] {
  const right = madeUpValues(field, about).flatMap((entry) => read(field, entry, context))
  return right.length > 0
    ? right
    : guess(field, [], context.today).flatMap((entry) => read(field, entry, context))
}

function read(field: Question, entry: Entries[string], context: Context): readonly PooledAnswer[] {
  const reading = kindOf(field).read(entry as Entry, field, context)
  return reading.kind === 'answer' ? [{ entry, answer: reading.answer }] : []
}

/** Every part of a question answered, as the engine reads it. @param given Parts that are to be so. */
function composite(
  field: CompositeField,
  about: About,
  context: Context,
  given: Entries,
): PooledAnswer | undefined {
  const madeUp = Object.fromEntries(
    partsOf(field).flatMap((part, index) => {
      const [found] = question(
        part as Question,
        { ...about, seed: about.seed + index, around: field.label.de },
        context,
      )
      return found ? [[part.id, found.entry]] : []
    }),
  )
  const entry = { ...madeUp, ...given }
  const alone = { ...field, when: undefined, required: true }
  const steps = compileWalk(
    { conditions: {}, rules: [], steps: [{ id: 'allein', fields: [alone] }] } as unknown as FormDefinition,
    allKinds,
  )({ [field.id]: entry } as Entries, context)
  const answer = own(answersOf(steps), field.id)
  return answer === undefined || issuesOf(steps).length > 0 ? undefined : { entry: entry as Entries, answer }
}
