import type { Condition, Rule } from '../../../../widgets/contract/condition.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Address } from '../../overlay/address.ts'
import type { FormWalk, Node } from './form-walk.ts'
import { answeredBefore, sees, type Viewpoint } from './sees.ts'

/** What a form asks of answers at one place, or does not. */
export interface Clause {
  readonly address: Address
  readonly key: 'when' | 'required' | 'holds' | 'value'
  /** As it stands there: a rule, the name of one, yes or no, nothing. */
  readonly asked: unknown
  /** With the name looked up. `true` and `false` are always and never. */
  readonly rule: Rule
  /** Only whether it holds matters. */
  readonly isTest: boolean
  /** Which answers it looks at. */
  readonly sees: string
}

/** Name of a clause: the same in another version of the form, wherever its question stands. */
export type ClauseId = string

export const clauseId = ({ step, field, option, rule }: Address, key: string): ClauseId =>
  JSON.stringify([field === undefined ? step : null, field, option, rule, key])

/** Everything a form asks of answers. Where it asks nothing, that is a clause, too. */
export function clausesOf(walk: FormWalk): ReadonlyMap<ClauseId, Clause> {
  const { definition, steps, nodes } = walk
  const clauses: Clause[] = []
  const put = (
    address: Address,
    key: Clause['key'],
    asked: Condition | Rule | undefined,
    at: Viewpoint,
    isTest = true,
  ): void => {
    const rule = isTest ? ruleOf(definition, asked) : (asked as Rule)
    clauses.push({ address, key, asked, rule, isTest, sees: sees(walk, rule, isTest, at) })
  }
  for (const { step, order } of steps) put({ step: step.id }, 'when', step.when, { order, group: undefined })
  for (const { path, field, step, order, group } of nodes.values()) {
    const address = { step: step.id, field: path }
    const at = { order, group }
    put(address, 'when', field.when, at)
    if ('required' in field) put(address, 'required', field.required, at)
    if (field.kind === 'computed') put(address, 'value', field.value, at, false)
    for (const option of 'options' in field ? field.options : [])
      put({ ...address, option: option.value }, 'when', option.when, at)
  }
  for (const rule of definition.rules) {
    const at = endOfRule(walk, rule.fields)
    put({ rule: rule.id }, 'holds', rule.holds, at)
  }
  return new Map(clauses.map((clause) => [clauseId(clause.address, clause.key), clause]))
}

/** Which of the fields of a rule are answered when it is asked. */
export const rulesSee = (walk: FormWalk, fields: readonly string[]): string =>
  fields
    .map((name) => answeredBefore(walk, name, endOfRule(walk, fields)).map(({ path }: Node) => path))
    .join('\n')

/** A rule is asked at the end of the step of its last field. Where there is none, it never is. */
function endOfRule({ steps }: FormWalk, fields: readonly string[]): Viewpoint {
  const step = steps.find((one) => one.fields.some(({ field }) => field.id === fields.at(-1)))
  return { order: step?.end ?? -1, group: undefined }
}

function ruleOf({ conditions }: FormDefinition, asked: unknown): Rule {
  if (asked === undefined) return true
  if (typeof asked !== 'string') return asked as Rule
  return (Object.hasOwn(conditions, asked) ? conditions[asked] : undefined) ?? false
}
