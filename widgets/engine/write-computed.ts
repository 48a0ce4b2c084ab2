import type { Answer } from '../contract/answers.ts'
import type { FieldOf } from '../contract/field.ts'
import type { Context } from './context.ts'
import { date } from './kinds/date.ts'
import { integer } from './kinds/integer.ts'
import { decimal, money } from './kinds/number.ts'

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
