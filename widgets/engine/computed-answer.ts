import type { Answer } from '../contract/answers.ts'
import type { FieldOf } from '../contract/field.ts'

/** A computed value as an answer; `undefined` where something it needs is missing or it is no number. */
export function computedAnswer(value: unknown, { as }: FieldOf<'computed'>): Answer | undefined {
  if (as === 'date')
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  return as === 'decimal' ? value : Math.round(value)
}
