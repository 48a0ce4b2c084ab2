import type { Answer, Answers, FileAnswer, Row } from '../contract/answers.ts'
import type { Field, PlainField } from '../contract/field.ts'
import type { FormRelease } from '../contract/release.ts'
import type { Language } from '../contract/text.ts'
import { textIn } from '../contract/text-in.ts'
import type { Context } from './context.ts'
import { writeComputed } from './computed.ts'
import { kindOf } from './kinds.ts'

/** One answer as people read it. */
export interface SummaryItem {
  readonly label: string
  /** Several lines are parted by line feeds. */
  readonly value: string
  readonly files?: readonly FileAnswer[]
}

/** Answers of a step, or of one row of a group. */
export interface SummarySection {
  readonly title: string
  readonly items: readonly SummaryItem[]
}

/** Answers with their labels, as the office reads them. */
export function summarise(release: FormRelease, answers: Answers, language: Language): SummarySection[] {
  const context = { language, places: release.places, today: '1970-01-01' }
  return release.definition.steps.flatMap((step) => {
    const title = textIn(step.title, language)
    const plain = { title, items: step.fields.flatMap((field) => itemsOf(field, answers[field.id], context)) }
    const rows = step.fields.flatMap((field) => sectionsOf(field, answers[field.id], context))
    return [...(plain.items.length > 0 ? [plain] : []), ...rows]
  })
}

/** Heading of one row: "Kind 2". */
export const rowTitle = (item: string, index: number): string => `${item} ${index + 1}`

function itemsOf(field: Field, answer: Answers[string] | undefined, context: Context): SummaryItem[] {
  if (answer === undefined || field.kind === 'group' || field.kind === 'info') return []
  const value =
    field.kind === 'computed'
      ? writeComputed(answer as Answer, field, context)
      : kindOf(field).write(answer as Answer, field, context)
  const item = { label: textIn(field.label, context.language), value }
  return [field.kind === 'file' ? { ...item, files: answer as readonly FileAnswer[] } : item]
}

function sectionsOf(field: Field, answer: Answers[string] | undefined, context: Context): SummarySection[] {
  if (field.kind !== 'group' || !Array.isArray(answer)) return []
  return (answer as readonly Row[]).map((row, index) => ({
    title: rowTitle(textIn(field.item, context.language), index),
    items: field.fields.flatMap((inner: PlainField) => itemsOf(inner, row[inner.id], context)),
  }))
}
