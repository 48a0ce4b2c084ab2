import type { Rule } from '../../../../widgets/contract/condition.ts'

/** A rule taken apart. */
export interface Operation {
  readonly operator: string
  /** Operands; one that does not stand in a list is a list of one. */
  readonly operands: readonly Rule[]
  /** False where the one operand stands alone: `{"!": {…}}`. */
  readonly isList: boolean
}

/** The operator of a rule with its operands; `undefined` where it is a value, or has several operators. */
export function operationIn(rule: unknown): Operation | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined
  const [entry, ...others] = Object.entries(rule as Readonly<Record<string, Rule>>)
  if (!entry || others.length > 0) return undefined
  const [operator, operand] = entry
  return Array.isArray(operand)
    ? { operator, operands: operand as readonly Rule[], isList: true }
    : { operator, operands: [operand], isList: false }
}

/** Name of the answer that a plain `var` looks up; `undefined` for anything else. */
export function nameIn(rule: unknown): string | undefined {
  const operation = operationIn(rule)
  const [name] = operation?.operands ?? []
  return operation?.operator === 'var' && !operation.isList && typeof name === 'string' ? name : undefined
}

/** Whether a rule is today's day. */
export const isToday = (rule: unknown): boolean => {
  const operation = operationIn(rule)
  return operation?.operator === 'today' && operation.isList && operation.operands.length === 0
}

/** Deeper than any rule that a form may have; what is deeper is taken for different. */
const deepest = 200

/** Whether two rules are the same data. */
export function sameRule(one: unknown, other: unknown, levels = deepest): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return false
  if (levels === 0 || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        sameRule(
          (one as Readonly<Record<string, unknown>>)[key],
          (other as Readonly<Record<string, unknown>>)[key],
          levels - 1,
        ),
    )
  )
}
