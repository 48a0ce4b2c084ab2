import * as v from 'valibot'
import { Condition, conditionOperators, Rule } from '../../../widgets/contract/condition.ts'
import type { Place, Scope } from './place.ts'
import { scopeOf } from './place.ts'
import { fitConstant, isConstant } from './fit-constant.ts'

/** A rule of ours, or why there is none: German, continues "…, denn". */
export type Settled =
  { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly why: string }

/** Where a rule stands. */
export interface Position {
  readonly scope: Scope
  /** Only what comes before can be asked about. */
  readonly before: number
}

const operators: ReadonlySet<string> = new Set(conditionOperators)
const comparing = new Set(['==', '!=', '===', '!==', '<', '<=', '>', '>=', 'in'])
const calculating = new Set(['+', '-', '*', '/', '%', 'min', 'max', 'sum'])
/** As deep as rules of ours may be. */
const deepest = 40

/** Puts ids for foreign names, and answers of ours for foreign values. */
export function settleRule(foreign: Rule, position: Position): Settled {
  try {
    const rule = settle(foreign, position, 0)
    return v.is(Rule, rule) ? { ok: true, rule } : { ok: false, why: 'sie ist für uns zu verschachtelt' }
  } catch (error) {
    if (error instanceof Unsettled) return { ok: false, why: error.message }
    throw error
  }
}

/** A condition: a rule that is more than a constant. */
export function settleCondition(foreign: Rule, position: Position): Settled {
  const settled = settleRule(foreign, position)
  if (!settled.ok) return settled
  const rule = operationOf(settled.rule)?.[0] === 'var' ? { '!!': settled.rule } : settled.rule
  return v.is(Condition, rule) && typeof rule === 'object'
    ? { ok: true, rule }
    : { ok: false, why: 'sie hängt von keiner Antwort ab' }
}

/** Never leaves this module. */
class Unsettled extends Error {}

function settle(rule: Rule, position: Position, depth: number): Rule {
  if (depth > deepest) throw new Unsettled('sie ist für uns zu verschachtelt')
  if (isConstant(rule)) return rule
  if (Array.isArray(rule)) return rule.map((item: Rule) => settle(item, position, depth + 1))
  const [operator, operands] = operationOf(rule) ?? []
  if (operator === undefined || operands === undefined || !operators.has(operator))
    throw new Unsettled(`„${operator ?? 'nichts'}“ gibt es in unseren Bedingungen nicht`)
  if (operator === 'var') return optionTest(rule, position) ?? { var: placeOf(rule, position).id }
  if (comparing.has(operator)) return comparison(operator, operands, position, depth)
  if (operator === 'some' || operator === 'all' || operator === 'none' || operator === 'sum')
    return overRows(operator, operands, position, depth)
  const inner = operands.map((operand) => settle(operand, position, depth + 1))
  if (calculating.has(operator)) refuseMoney(operands, position)
  // One operand stands without brackets, as authors write it.
  const [only = null] = inner
  return { [operator]: inner.length === 1 && !Array.isArray(only) ? only : inner } as Rule
}

/** The question a `var` names. */
function placeOf(rule: Rule, { scope, before }: Position): Place {
  const [, [path = null] = []] = operationOf(rule) ?? []
  const name = String(path ?? '')
  const place = scope.find(name)
  if (place === 'several') throw new Unsettled(`„${name}“ heißen mehrere Fragen`)
  if (!place) throw new Unsettled(`eine Frage „${name}“ gibt es hier nicht`)
  if (place.field.shape.kind === 'info') throw new Unsettled(`„${name}“ ist ein Hinweis ohne Antwort`)
  if (place.order >= before) throw new Unsettled(`„${place.field.label.de}“ wird erst später gefragt`)
  return place
}

/** `boxes.red` is how other products ask whether "red" is among the answers. */
function optionTest(rule: Rule, position: Position): Rule | undefined {
  const [, [path = null] = []] = operationOf(rule) ?? []
  const name = String(path ?? '')
  const dot = name.lastIndexOf('.')
  if (dot < 0 || position.scope.find(name) !== undefined) return undefined
  const list = position.scope.find(name.slice(0, dot))
  if (list === undefined || list === 'several' || list.field.shape.kind !== 'choices') return undefined
  const option = list.options.get(name.slice(dot + 1))
  return option === undefined
    ? undefined
    : { in: [option, { var: placeOf({ var: name.slice(0, dot) }, position).id }] }
}

const isVariable = (rule: Rule): boolean => operationOf(rule)?.[0] === 'var'

function comparison(operator: string, operands: readonly Rule[], position: Position, depth: number): Rule {
  const [first = null, second = null] = operands
  const variable = isVariable(first) ? first : isVariable(second) ? second : undefined
  const other = variable === first ? second : first
  const isConstants = isConstant(other) || (Array.isArray(other) && other.every(isConstant))
  const option = operands.length === 2 && variable !== undefined && optionTest(variable, position)
  if (option && typeof other === 'boolean' && /^[!=]==?$/u.test(operator))
    return other === operator.startsWith('=') ? option : { '!': option }
  if (operands.length === 2 && variable !== undefined && isConstants) {
    const place = placeOf(variable, position)
    const fitted = fitConstant(operator, place, other, variable === second)
    if ('why' in fitted) throw new Unsettled(fitted.why)
    return fitted.rule
  }
  if (operands.some((operand) => containsMoney(operand, position)) && !operands.every(isVariable))
    throw new Unsettled('sie rechnet mit einem Geldbetrag, der bei uns in Cent zählt')
  return { [operator]: operands.map((operand) => settle(operand, position, depth + 1)) } as Rule
}

/** Inside of `some`, `all`, `none` and `sum` only the row is seen. */
function overRows(
  operator: string,
  [list = null, inner = null]: readonly Rule[],
  position: Position,
  depth: number,
): Rule {
  if (!isVariable(list)) throw new Unsettled(`„${operator}“ braucht eine Gruppe`)
  const group = placeOf(list, position)
  if (group.field.shape.kind !== 'group') throw new Unsettled(`„${group.field.label.de}“ ist keine Gruppe`)
  const row: Position = { scope: scopeOf(group.inner), before: Infinity }
  if (operator !== 'sum') return { [operator]: [{ var: group.id }, settle(inner, row, depth + 1)] } as Rule
  const summed = placeOf({ var: String(inner) }, row)
  if (summed.field.shape.kind === 'money')
    throw new Unsettled('sie rechnet mit einem Geldbetrag, der bei uns in Cent zählt')
  return { sum: [{ var: group.id }, summed.id] }
}

function refuseMoney(operands: readonly Rule[], position: Position): void {
  if (operands.some((operand) => containsMoney(operand, position)))
    throw new Unsettled('sie rechnet mit einem Geldbetrag, der bei uns in Cent zählt')
}

function containsMoney(rule: Rule, position: Position): boolean {
  if (isConstant(rule)) return false
  if (Array.isArray(rule)) return rule.some((item: Rule) => containsMoney(item, position))
  const [operator, operands = []] = operationOf(rule) ?? []
  if (operator === 'var') return placeOf(rule, position).field.shape.kind === 'money'
  if (operator === 'count' || operator === 'some' || operator === 'all' || operator === 'none') return false
  return operands.some((operand) => containsMoney(operand, position))
}

/** Operator and operands; `undefined` where the rule is a value. */
export function operationOf(rule: Rule): readonly [string, readonly Rule[]] | undefined {
  if (isConstant(rule) || Array.isArray(rule)) return undefined
  const [entry, ...more] = Object.entries(rule)
  if (!entry || more.length > 0) return undefined
  const [operator, operand] = entry as [string, Rule]
  return [operator, Array.isArray(operand) ? operand : [operand]]
}
