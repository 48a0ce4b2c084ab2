import type { Answer, Answers, Row } from '../contract/answers.ts'
import type { Condition } from '../contract/condition.ts'
import type { Field, FieldOf, GroupField } from '../contract/field.ts'
import type { FormDefinition, Step } from '../contract/form-definition.ts'
import type { AnswerIssue } from '../contract/parsed.ts'
import { computedAnswer } from './computed.ts'
import { compileCondition, compileRule } from './logic/compile.ts'
import { type Compiled, type Scope, scopeOf } from './logic/scope.ts'
import type { Context } from './context.ts'
import { type Entries, type Entry, type EntryRow, own } from './entries.ts'
import type { Reading } from './kind.ts'
import { kindOf, type Question } from './kinds.ts'

/** A question on the way, and what was entered. */
export interface AskedQuestion {
  readonly is: 'question'
  /** `field`, or `group.0.field`. */
  readonly path: string
  readonly field: Question
  readonly required: boolean
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

/** What can stand in a row of a group. */
export type RowItem = AskedQuestion | ShownInfo | ShownValue

/** A group on the way with its rows. */
export interface AskedGroup {
  readonly is: 'group'
  readonly path: string
  readonly field: GroupField
  readonly rows: readonly (readonly RowItem[])[]
}

export type Item = RowItem | AskedGroup

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
 * @throws {RangeError} where a condition uses an unknown operator or name; `check` finds that before publication.
 */
export function compileWalk(definition: FormDefinition): Walk {
  const compile = (
    condition: Condition | boolean | undefined,
    fallback: boolean,
  ): ((scope: Scope) => boolean) =>
    condition === undefined || typeof condition === 'boolean'
      ? () => condition ?? fallback
      : compileCondition(condition, definition.conditions)

  const compileField = (field: Field): CompiledField => ({
    field,
    when: compile(field.when, true),
    required: compile('required' in field ? field.required : true, true),
    value: field.kind === 'computed' ? compileRule(field.value) : undefined,
    fields: field.kind === 'group' ? field.fields.map(compileField) : [],
  })
  const steps = definition.steps.map((step) => ({
    step,
    when: compile(step.when, true),
    fields: step.fields.map(compileField),
    rules: definition.rules
      .filter((rule) => step.fields.some(({ id }) => id === rule.fields.at(-1)))
      .map((rule) => ({ ...rule, holds: compile(rule.holds, true) })),
  }))

  return (entries, context) => {
    const answers: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    const scope = scopeOf(answers, { $today: context.today })
    return steps.flatMap(({ step, when, fields, rules }) => {
      if (!when(scope)) return []
      const items = walkFields(fields, entries, '', answers, [answers, { $today: context.today }], context)
      const broken = rules
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

interface CompiledField {
  readonly field: Field
  readonly when: (scope: Scope) => boolean
  readonly required: (scope: Scope) => boolean
  readonly value: Compiled | undefined
  readonly fields: readonly CompiledField[]
}

function walkFields(
  fields: readonly CompiledField[],
  entries: Entries,
  prefix: string,
  answers: Record<string, unknown>,
  levels: readonly unknown[],
  context: Context,
): Item[] {
  const items: Item[] = []
  const scope = scopeOf(...levels)
  for (const { field, when, required, value: compute, fields: inner } of fields) {
    if (!when(scope)) continue
    const path = prefix + field.id
    if (field.kind === 'info') {
      items.push({ is: 'info', path, field })
    } else if (field.kind === 'computed') {
      const value = computedAnswer(compute?.(scope), field)
      items.push({ is: 'computed', path, field, value })
      if (value !== undefined) answers[field.id] = value
    } else if (field.kind === 'group') {
      const rows = rowsOf(entries, field).map((row, index) => {
        const own: Record<string, unknown> = Object.create(null) as Record<string, unknown>
        return walkFields(inner, row, `${path}.${index}.`, own, [own, ...levels], context) as (
          AskedQuestion | ShownInfo
        )[]
      })
      items.push({ is: 'group', path, field, rows })
      answers[field.id] = rows.map(answersOfRow)
    } else {
      const entry = own(entries, field.id) as Entry | undefined
      const reading = kindOf(field).read(entry, field, context)
      items.push({ is: 'question', path, field, required: required(scope), entry, reading })
      if (reading.kind === 'answer') answers[field.id] = reading.answer
    }
  }
  return items
}

/** Rows entered, at least as many as the group asks for. */
export function rowsOf(entries: Entries, field: GroupField): readonly EntryRow[] {
  const entered = own(entries, field.id)
  const rows = Array.isArray(entered) ? (entered as readonly EntryRow[]) : []
  const missing = Math.max(0, field.min - rows.length)
  return [...rows, ...Array.from({ length: missing }, () => ({}))]
}

const answersOfRow = (items: readonly RowItem[]): Row => Object.fromEntries(items.flatMap(answerOf))

/** Answers on the way: what is sealed and sent. Nothing else ever leaves. */
export const answersOf = (steps: readonly WalkedStep[]): Answers =>
  Object.fromEntries(
    steps
      .flatMap(({ items }) => items)
      .flatMap((item): [string, Answers[string]][] => {
        if (item.is !== 'group') return answerOf(item)
        return item.rows.length > 0 ? [[item.field.id, item.rows.map(answersOfRow)]] : []
      }),
  )

function answerOf(item: RowItem): [string, Answer][] {
  switch (item.is) {
    case 'question':
      return item.reading.kind === 'answer' ? [[item.field.id, item.reading.answer]] : []
    case 'computed':
      return item.value === undefined ? [] : [[item.field.id, item.value]]
    case 'info':
      return []
  }
}
