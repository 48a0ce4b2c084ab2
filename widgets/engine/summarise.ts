import type { Answer, Answers, FileAnswer } from '../contract/answers.ts'
import type { CompositeField, Field, GroupField } from '../contract/field.ts'
import type { FormRelease } from '../contract/release.ts'
import type { Language } from '../contract/text.ts'
import { textIn } from '../contract/text-in.ts'
import { allKinds, kindOf } from './all-kinds.ts'
import type { Context } from './context.ts'
import type { Composite, Kinds, Question } from './kinds.ts'
import { rowTitle } from './entries.ts'
import { writeComputed } from './write-computed.ts'

/** One answer as people read it. */
export interface SummaryItem {
  readonly label: string
  /** Several lines are parted by line feeds. */
  readonly value: string
  readonly files?: readonly FileAnswer[]
}

/** Answers of a step, of one row of a group, or of a question of several parts. */
export interface SummarySection {
  readonly title: string
  readonly items: readonly SummaryItem[]
}

/** Answers with their labels, as the office reads them. */
export function summarise(release: FormRelease, answers: Answers, language: Language): SummarySection[] {
  const context = { language, places: release.places, today: '1970-01-01' }
  return release.definition.steps.flatMap((step) =>
    sectionsOf(textIn(step.title, language), step.fields, answers, context),
  )
}

/** What stands together under a title, and after it what has a title of its own. */
function sectionsOf(
  title: string,
  fields: readonly Field[],
  answers: Answers,
  context: Context,
): SummarySection[] {
  const items = fields.flatMap((field) => itemsOf(field, answers[field.id], context))
  const inner = fields.flatMap((field) => innerSections(field, answers[field.id], context))
  return [...(items.length > 0 ? [{ title, items }] : []), ...inner]
}

function itemsOf(field: Field, answer: Answers[string] | undefined, context: Context): SummaryItem[] {
  if (answer === undefined || field.kind === 'group' || field.kind === 'info' || isComposite(field)) return []
  const label = textIn(field.label, context.language)
  if (field.kind === 'computed') {
    const isRight = typeof answer === (field.as === 'date' ? 'string' : 'number')
    return [{ label, value: isRight ? writeComputed(answer as Answer, field, context) : asItCame(answer) }]
  }
  const item = { label, value: writeAnswer(answer, field, context) }
  return [field.kind === 'file' && isFiles(answer) ? { ...item, files: answer } : item]
}

/** An answer in words. What no answer to this question can be is written as it came: nobody checked it on its way. */
const writeAnswer = (answer: Answers[string], field: Question, context: Context): string =>
  fits(answer, field) ? kindOf(field).write(answer as Answer, field, context) : asItCame(answer)

/** Lists and objects may be of any depth: they are in the data, not in the text. */
const asItCame = (answer: Answers[string]): string =>
  typeof answer === 'object' ? '(nicht lesbar)' : String(answer)

function fits(answer: Answers[string], { kind }: Question): boolean {
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return typeof answer === 'number'
    case 'boolean':
    case 'consent':
      return typeof answer === 'boolean'
    case 'choices':
      return Array.isArray(answer) && answer.every((value) => typeof value === 'string')
    case 'file':
      return isFiles(answer)
    default:
      return typeof answer === 'string'
  }
}

const isFiles = (answer: Answers[string]): answer is readonly FileAnswer[] =>
  Array.isArray(answer) &&
  (answer as readonly unknown[]).every(
    (file) => typeof file === 'object' && file !== null && typeof (file as FileAnswer).name === 'string',
  )

function innerSections(
  field: Field,
  answer: Answers[string] | undefined,
  context: Context,
): SummarySection[] {
  if (isComposite(field)) {
    const { partsOf } = (allKinds as Kinds)[field.kind] as Composite<never>
    return isRecord(answer)
      ? sectionsOf(textIn(field.label, context.language), partsOf(field as never), answer, context)
      : []
  }
  if (field.kind !== 'group' || !Array.isArray(answer)) return []
  const title = textIn((field as GroupField).item, context.language)
  return (answer as readonly unknown[])
    .filter(isRecord)
    .flatMap((row, index) => sectionsOf(rowTitle(title, index), field.fields, row, context))
}

const isRecord = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isComposite = (field: Field): field is CompositeField =>
  'partsOf' in ((allKinds as Kinds)[field.kind as keyof Kinds] ?? {})
