import * as v from 'valibot'

/** Operators a condition may use. Everything else is refused when the definition is checked. */
export const conditionOperators = [
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'and',
  'or',
  '!',
  '!!',
  'var',
] as const

/**
 * A rule as JSON Logic, stored as data and never evaluated as code.
 * `{ "==": [{ "var": "art" }, "verspaetung"] }`
 *
 * @see https://jsonlogic.com/operations.html
 */
export type Rule = string | number | boolean | null | readonly Rule[] | RuleOperation

/** One operator and its operands. */
type RuleOperation = { readonly [Operator in (typeof conditionOperators)[number]]?: Rule }

export const Rule: v.GenericSchema<Rule> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(Rule), Operation]),
)

const Operation = v.pipe(
  v.strictObject(
    Object.fromEntries(conditionOperators.map((operator) => [operator, v.optional(v.lazy(() => Rule))])),
  ),
  v.check((operation) => Object.keys(operation).length === 1, 'Eine Bedingung hat genau einen Operator.'),
) as unknown as v.GenericSchema<RuleOperation>

/** Where a condition is asked for: the name of one of the form's `conditions`, or a rule of its own. */
export const Condition = v.union([v.string(), Operation])
export type Condition = v.InferOutput<typeof Condition>
