import * as v from 'valibot'

/**
 * Operators a rule may use. Everything else is refused when the definition is checked. All but the last five are JSON
 * Logic's; `today` is the citizen's day, `age` completed years, `days` the days from one day to another, `count` the rows of
 * a list, `sum` the sum of a field over the rows.
 */
export const conditionOperators = [
  'var',
  'if',
  'and',
  'or',
  '!',
  '!!',
  '==',
  '!=',
  '===',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  '+',
  '-',
  '*',
  '/',
  '%',
  'min',
  'max',
  'some',
  'all',
  'none',
  'today',
  'age',
  'days',
  'count',
  'sum',
] as const
export type Operator = (typeof conditionOperators)[number]

/**
 * A rule as JSON Logic, stored as data and never evaluated as code.
 * `{ "==": [{ "var": "art" }, "verspaetung"] }`
 *
 * @see https://jsonlogic.com/operations.html
 */
export type Rule = string | number | boolean | null | readonly Rule[] | RuleOperation

/** One operator and its operands. */
type RuleOperation = { readonly [Name in Operator]?: Rule }

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
