import type { Answered } from './answered.ts'
import { anyOf, not, type Schema } from './schema.ts'

/** Operators that compare by size. */
export type Order = '<' | '<=' | '>' | '>='

export const isOrder = (operator: string): operator is Order => Object.hasOwn(turned, operator)

/** The same comparison with its sides exchanged. */
export const turned: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

/**
 * An answer, or how many answers there are, compared with a number. One that is not there counts as 0: that is JSON Logic.
 *
 * @param isCount The number of entries is compared.
 */
export function compare(operator: Order, { present }: Answered, limit: number, isCount: boolean): Schema {
  const there = isCount ? length(operator, limit) : { type: 'number', [bounds[operator]]: limit }
  return anyOf([...(there === false ? [] : [present(there)]), holds(operator, limit) && not(present(true))])
}

const bounds: Readonly<Record<Order, string>> = {
  '<': 'exclusiveMaximum',
  '<=': 'maximum',
  '>': 'exclusiveMinimum',
  '>=': 'minimum',
}

/** Lengths are whole numbers from 0. */
function length(operator: Order, limit: number): Schema {
  switch (operator) {
    case '<':
    case '<=': {
      const most = operator === '<' ? Math.ceil(limit) - 1 : Math.floor(limit)
      return most >= 0 && { type: 'array', maxItems: most }
    }
    case '>':
    case '>=': {
      const least = operator === '>' ? Math.floor(limit) + 1 : Math.ceil(limit)
      return { type: 'array', minItems: Math.max(0, least) }
    }
  }
}

/** Whether 0 stands so to the limit. */
function holds(operator: Order, limit: number): boolean {
  switch (operator) {
    case '<':
      return limit > 0
    case '<=':
      return limit >= 0
    case '>':
      return limit < 0
    case '>=':
      return limit <= 0
  }
}
