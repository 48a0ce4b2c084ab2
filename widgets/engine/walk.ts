import type { Answer, Answers } from '../contract/answers.ts'
import type { Condition } from '../contract/condition.ts'
import type { CompositeField, FieldOf, GroupField } from '../contract/field.ts'
import type { FormDefinition, Step } from '../contract/form-definition.ts'
import type { AnswerIssue } from '../contract/parsed.ts'
import { compileFields, type CompiledField } from './compile-fields.ts'
import { computedAnswer } from './computed-answer.ts'
import type { Context } from './context.ts'
import { type Entries, type Entry, own, partsIn, rowsIn } from './entries.ts'
import type { Kind, Reading } from './kind.ts'
import type { Kinds, Question } from './kinds.ts'
import { compileCondition } from './logic/compile.ts'
import { type Scope, scopeOf } from './logic/scope.ts'

/** A question on the way, and what was entered. */
export interface AskedQuestion {
  readonly is: 'question'
  /** `field`, `group.0.field`, `composite.part`. */
  readonly path: string
  /** Offers only the options that are on the way. */
  readonly field: Question
  readonly kind: Kind<Question>
  readonly required: boolean
  /** One part of a composite question. */
  readonly isPart: boolean
  /** What was entered, or what stands there from the start. */
  readonly entry: Entry | undefined
  readonly reading: Reading
}

/** Text between questions. */
export interface ShownInfo {
  readonly is: 'info'
  readonly path: string
  readonly field: FieldOf<'info'>
}

/** A value that follows from answers. */
export interface ShownValue {
  readonly is: 'computed'
  readonly path: string
  readonly field: FieldOf<'computed'>
  /** `undefined` while something it needs is missing. */
  readonly value: Answer | undefined
}

/** A question of several parts on the way. */
export interface AskedComposite {
  readonly is: 'composite'
  readonly path: string
  readonly field: CompositeField
  readonly required: boolean
  /** Something of it was answered. One that may be left out and was not begun demands nothing. */
  readonly isBegun: boolean
  readonly items: readonly Item[]
}

/** A group on the way with its rows. */
export interface AskedGroup {
  readonly is: 'group'
  readonly path: string
  readonly field: GroupField
  readonly rows: readonly (readonly Item[])[]
}

export type Item = AskedQuestion | ShownInfo | ShownValue | AskedComposite | AskedGroup

/** A step on the way. */
export interface WalkedStep {
  readonly step: Step
  readonly items: readonly Item[]
  /** Rules between answers that are broken, each at the question its message belongs to. */
  readonly broken: readonly AnswerIssue[]
}

/** Walks a form over what was entered: which steps and questions are on the way, and what the answers are. */
export type Walk = (entries: Entries, context: Context) => readonly WalkedStep[]

/**
 * Compiles a definition once. The walk it returns goes through the form in order; a condition sees only answers that are
 * themselves on the way, so that what is hidden decides nothing. It stays among the entries and comes back when the
 * person changes their mind.
 *
 * @param kinds All that the definition asks for: see `kindName`.
 * @throws {RangeError} where a condition uses an unknown operator or name, or a kind is missing; `check` finds the former
 *   before publication.
 */
export function compileWalk(definition: FormDefinition, kinds: Kinds): Walk {
  const { conditions } = definition
  const compile = (condition: Condition | boolean | undefined): ((scope: Scope) => boolean) =>
    condition === undefined || typeof condition === 'boolean'
      ? () => condition !== false
      : compileCondition(condition, conditions)
  // Releases of the first version have no rules.
  const rules = (definition as Partial<FormDefinition>).rules ?? []
  const steps = definition.steps.map((step) => ({
    step,
    when: compile(step.when),
    fields: compileFields(step.fields, kinds, compile),
    rules: rules
      .filter((rule) => step.fields.some(({ id }) => id === rule.fields.at(-1)))
      .map((rule) => ({ ...rule, holds: compile(rule.holds) })),
  }))

  return (entries, context) => {
    const answers = emptyRecord()
    const place: Place = { prefix: '', answers, levels: [answers, { $today: context.today }], isPart: false }
    const scope = scopeOf(...place.levels)
    return steps.flatMap(({ step, when, fields, rules: ofStep }) => {
      if (!when(scope)) return []
      const items = walkFields(fields, entries, place, context)
      const broken = ofStep
        .filter((rule) => rule.fields.every((id) => id in answers) && !rule.holds(scope))
        .map(({ id, fields: about }) => ({
          field: about.at(-1) ?? '',
          code: 'form-rule' as const,
          values: { rule: id },
        }))
      return [{ step, items, broken }]
    })
  }
}

/** Where in the form fields stand: what conditions there see, innermost first, and where their answers go. */
interface Place {
  readonly prefix: string
  readonly answers: Record<string, unknown>
  readonly levels: readonly unknown[]
  readonly isPart: boolean
}

const emptyRecord = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>

/** A row of a group or the parts of a question: conditions inside see these answers first. */
function inside({ levels }: Place, path: string, isPart: boolean): Place {
  const answers = emptyRecord()
  return { prefix: `${path}.`, answers, levels: [answers, ...levels], isPart }
}

function walkFields(
  fields: readonly CompiledField[],
  entries: Entries,
  place: Place,
  context: Context,
): Item[] {
  const { prefix, answers } = place
  const items: Item[] = []
  const scope = scopeOf(...place.levels)
  for (const compiled of fields) {
    if (!compiled.when(scope)) continue
    const { id } = compiled.field
    const path = prefix + id
    switch (compiled.is) {
      case 'info':
        items.push({ is: 'info', path, field: compiled.field })
        break
      case 'computed': {
        const { field } = compiled
        const value = computedAnswer(compiled.value(scope), field)
        items.push({ is: 'computed', path, field, value })
        if (value !== undefined) answers[id] = value
        break
      }
      case 'group': {
        const { field, fields: inner } = compiled
        const rows = rowsOf(entries, field).map((row, index) =>
          walkFields(inner, row, inside(place, `${path}.${index}`, false), context),
        )
        items.push({ is: 'group', path, field, rows })
        answers[id] = rows.map(answersOfItems)
        break
      }
      case 'composite': {
        const required = compiled.required(scope)
        const parts = walkFields(
          compiled.fields,
          partsIn(own(entries, id)),
          inside(place, path, true),
          context,
        )
        const isBegun = parts.some(isAnsweredByPerson)
        items.push({
          is: 'composite',
          path,
          field: compiled.field,
          required,
          isBegun,
          items: required || isBegun ? parts : parts.map(notRequired),
        })
        if (isBegun) answers[id] = answersOfItems(parts)
        break
      }
      case 'question': {
        const { entry, field, reading } = compiled.read(own(entries, id), scope, context)
        const { kind } = compiled
        const required = compiled.required(scope)
        items.push({ is: 'question', path, field, kind, required, isPart: place.isPart, entry, reading })
        if (reading.kind === 'answer') answers[id] = reading.answer
      }
    }
  }
  return items
}

/** What stands there from the start does not begin a question. */
const isAnsweredByPerson = (item: Item): boolean =>
  item.is === 'question' &&
  item.reading.kind !== 'empty' &&
  !('default' in item.field && item.field.default === item.entry)

const notRequired = (item: Item): Item => (item.is === 'question' ? { ...item, required: false } : item)

/** Rows entered, at least as many as the group asks for and can have. */
export function rowsOf(entries: Entries, field: GroupField): readonly Entries[] {
  const rows = rowsIn(own(entries, field.id))
  const missing = Math.max(0, Math.min(field.min, field.max) - rows.length)
  return [...rows, ...Array.from({ length: missing }, () => ({}))]
}

/** Answers on the way: what is sealed and sent. Nothing else ever leaves. */
export const answersOf = (steps: readonly WalkedStep[]): Answers =>
  answersOfItems(steps.flatMap(({ items }) => items))

function answersOfItems(items: readonly Item[]): Answers {
  const answers: [string, Answers[string]][] = []
  for (const item of items) {
    const answer = answerOf(item)
    if (answer !== undefined) answers.push([item.field.id, answer])
  }
  return Object.fromEntries(answers)
}

function answerOf(item: Item): Answers[string] | undefined {
  switch (item.is) {
    case 'question':
      return item.reading.kind === 'answer' ? item.reading.answer : undefined
    case 'computed':
      return item.value
    case 'composite':
      return item.isBegun ? answersOfItems(item.items) : undefined
    case 'group':
      return item.rows.length > 0 ? item.rows.map(answersOfItems) : undefined
    case 'info':
      return undefined
  }
}

/** Every item of a form, those inside of groups and composite questions, too. */
export const everyItem = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => {
    if (item.is === 'composite') return [item, ...everyItem(item.items)]
    return item.is === 'group' ? [item, ...everyItem(item.rows.flat())] : [item]
  })
