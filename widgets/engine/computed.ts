import type { Answer } from '../contract/answers.ts'
import type { FieldOf } from '../contract/field.ts'
import type { Context } from './context.ts'
import { date } from './kinds/date.ts'
import { decimal, integer, money } from './kinds/number.ts'

/** A computed value as an answer; `undefined` where something it needs is missing or it is no number. */
export function computedAnswer(value: unknown, { as }: FieldOf<'computed'>): Answer | undefined {
  if (as === 'date')
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  return as === 'decimal' ? value : Math.round(value)
}

/** A computed value as people here write it. */
export function writeComputed(
  value: Answer,
  { as, unit, ...field }: FieldOf<'computed'>,
  context: Context,
): string {
  const shape = { ...field, required: true as const, unit }
  switch (as) {
    case 'date':
      return date.write(String(value), { ...shape, kind: 'date' } as FieldOf<'date'>, context)
    case 'money':
      return money.write(Number(value), { ...shape, kind: 'money' } as FieldOf<'money'>, context)
    case 'decimal':
      return decimal.write(
        Number(value),
        { ...shape, kind: 'decimal', decimals: 2 } as FieldOf<'decimal'>,
        context,
      )
    case 'integer':
      return integer.write(Number(value), { ...shape, kind: 'integer' } as FieldOf<'integer'>, context)
  }
}
