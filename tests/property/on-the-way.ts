import jsonLogic, { type RulesLogic } from 'json-logic-js'
import type { Answers } from '../../widgets/contract/answers.ts'
import type { Condition, Rule } from '../../widgets/contract/condition.ts'
import type { Field } from '../../widgets/contract/field.ts'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { ageOn, daysBetween } from '../../widgets/engine/logic/dates.ts'
import { partsOf } from './generate/entries.ts'

const isList = Array.isArray as (value: unknown) => value is readonly unknown[]
jsonLogic.add_operation('age', ageOn)
jsonLogic.add_operation('days', daysBetween)
jsonLogic.add_operation('count', (list: unknown) => (isList(list) ? list.length : 0))
jsonLogic.add_operation('sum', (list: unknown, path: unknown) =>
  (isList(list) ? list : [])
    .map((row) => jsonLogic.apply({ var: String(path) }, row) as unknown)
    .reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
)

type Cell = readonly [key: string | number, result: unknown]
jsonLogic.add_operation('table', (value: unknown, rows: readonly Cell[]) => {
  const fits = ([key]: Cell): boolean =>
    typeof key === 'number' ? typeof value === 'number' && key <= value : key === value
  return rows.filter(fits).at(-1)?.[1] ?? null
})

/** What stands at a place of the form: the path of a question, or of an option of it: `field=option`. */
export interface Way {
  readonly on: ReadonlySet<string>
  readonly off: ReadonlySet<string>
}

/**
 * What is on the way and what is not, found again from the answers alone and with another evaluator, json-logic-js: every
 * condition asks only for what stands before it, and what is hidden decides nothing.
 *
 * @param answers What the engine would send.
 */
export function wayOf({ conditions, steps }: FormDefinition, answers: Answers, today: string): Way {
  const way = { on: new Set<string>(), off: new Set<string>() }
  const holds = (condition: Condition | undefined, data: object): boolean => {
    const rule = typeof condition === 'string' ? conditions[condition] : (condition as Rule | undefined)
    return rule === undefined || jsonLogic.truthy(jsonLogic.apply(onDay(rule, today) as RulesLogic, data))
  }
  const hide = (field: Field, path: string): void => {
    way.off.add(path)
    for (const inner of partsOf(field) ?? (field.kind === 'group' ? field.fields : []))
      hide(inner, `${path}.${inner.id}`)
  }
  const goOn = (fields: readonly Field[], prefix: string, given: Answers, outer: object): void => {
    const data = Object.assign(Object.create(null), outer) as Record<string, unknown>
    for (const field of fields) {
      const path = `${prefix}${field.id}`
      if (!holds(field.when, data)) {
        hide(field, path)
        continue
      }
      way.on.add(path)
      const answer = Object.hasOwn(given, field.id) ? given[field.id] : undefined
      for (const { value, when } of 'options' in field ? field.options : [])
        way[holds(when, data) ? 'on' : 'off'].add(`${path}=${value}`)
      const parts = partsOf(field)
      if (parts) goOn(parts, `${path}.`, (answer ?? {}) as Answers, data)
      if (field.kind === 'group')
        ((answer ?? []) as readonly Answers[]).forEach((row, index) => {
          goOn(field.fields, `${path}.${index}.`, row, data)
        })
      data[field.id] = answer ?? (field.kind === 'group' ? [] : undefined)
    }
    if (prefix === '') Object.assign(outer, data)
  }
  const data = Object.create(null) as object
  for (const step of steps) {
    if (holds(step.when, data)) goOn(step.fields, '', answers, data)
    else for (const field of step.fields) hide(field, field.id)
  }
  return way
}

/** json-logic-js knows no day: it is put in where a rule asks for it. */
function onDay(rule: Rule, today: string): Rule {
  if (Array.isArray(rule)) return rule.map((item: Rule) => onDay(item, today))
  if (typeof rule !== 'object' || rule === null) return rule
  return 'today' in rule
    ? today
    : (Object.fromEntries(
        Object.entries(rule).map(([operator, operand]) => [operator, onDay(operand as Rule, today)]),
      ) as Rule)
}
