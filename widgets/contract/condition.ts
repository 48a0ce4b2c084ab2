import * as v from 'valibot'

/**
 * Operators a rule may use. Everything else is refused when the definition is checked. All but the last six are JSON
 * Logic's; `today` is the citizen's day, `age` completed years, `days` the days from one day to another, `count` the rows of
 * a list, `sum` the sum of a field over the rows, `table` what a table says of a value, such as a fee: `null` where it says
 * nothing.
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
  'table',
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

/**
 * Brackets inside of brackets that a rule may have: more than anybody can follow, and few enough that nothing which walks
 * through a rule runs out of room.
 */
const deepest = 64

export const Rule: v.GenericSchema<Rule> = v.lazy((input) =>
  isDeeper(input, deepest)
    ? TooDeep
    : v.union([v.string(), v.number(), v.boolean(), v.null(), RuleList, Operation]),
)

const isDeeper = (rule: unknown, levels: number): boolean =>
  typeof rule === 'object' &&
  rule !== null &&
  (levels === 0 || Object.values(rule).some((inner) => isDeeper(inner, levels - 1)))

const TooDeep = v.pipe(
  v.custom<Rule>(() => true),
  v.check(() => false, `Die Regel ist zu tief verschachtelt: höchstens ${deepest} Klammern ineinander.`),
)

const RuleList = v.pipe(v.array(v.lazy(() => Rule)), v.maxLength(2000))

/**
 * A row of a `table`. A number is a threshold, "from this value on": the last row whose key is not above the value counts.
 * Text must be the value itself.
 */
const TableRow = v.strictTuple([
  v.union([v.string(), v.number()]),
  v.union([v.string(), v.number(), v.boolean(), v.null()]),
])

/** `{ "table": [{ "var": "laenge" }, [[0, 2500], [10, 4000]]] }`: a value, and rows that are data, never rules. */
const Table = v.strictTuple([
  v.lazy(() => Rule),
  v.pipe(
    v.array(TableRow),
    v.minLength(1, 'Eine Tabelle hat mindestens eine Zeile.'),
    v.check(
      (rows) => isInOrder(rows),
      'In einer Tabelle steigen die Zahlen von Zeile zu Zeile, und keine Zeile steht doppelt.',
    ),
  ),
])

function isInOrder(rows: readonly v.InferOutput<typeof TableRow>[]): boolean {
  const keys = rows.map(([key]) => key)
  const numbers = keys.filter((key) => typeof key === 'number')
  const isRising = numbers.every((key, index) => index === 0 || key > (numbers[index - 1] ?? key))
  return isRising && new Set(keys).size === keys.length
}

const Operation = v.pipe(
  v.strictObject({
    ...Object.fromEntries(conditionOperators.map((operator) => [operator, v.optional(v.lazy(() => Rule))])),
    table: v.optional(Table),
  }),
  v.check((operation) => Object.keys(operation).length === 1, 'Eine Bedingung hat genau einen Operator.'),
) as unknown as v.GenericSchema<RuleOperation>

/** Where a condition is asked for: the name of one of the form's `conditions`, or a rule of its own. */
export const Condition = v.union([Operation, v.string()])
export type Condition = v.InferOutput<typeof Condition>
