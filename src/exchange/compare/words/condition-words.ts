import * as v from 'valibot'
import { Condition, Rule } from '../../../../widgets/contract/condition.ts'
import type { GroupField } from '../../../../widgets/contract/field.ts'
import { describeCondition } from '../../../../widgets/engine/describe-condition.ts'
import type { Address } from '../../overlay/address.ts'
import { thingAt } from './names.ts'
import type { SpokenForm } from './form-words.ts'

/**
 * A condition as a German sentence without a full stop: `„Art der Störung“ ist „Der Bus kam zu spät“`. Of a form that is not
 * whole it can only be said that there is one.
 */
export function conditionWords(
  { definition }: SpokenForm,
  condition: unknown,
  { step, field }: Address = {},
): string {
  if (!definition || !v.is(Condition, condition)) return 'die Bedingung gilt'
  const around = field?.split('.').slice(0, -1).join('.')
  const group = around
    ? (thingAt([definition], { step, field: around }) as GroupField | undefined)
    : undefined
  return withQuotes(describeCondition(definition, condition, group))
}

/** A rule of any kind: one that gives a value, too. */
export function ruleWords(form: SpokenForm, rule: unknown, address: Address = {}): string {
  if (typeof rule === 'object' && rule !== null && !Array.isArray(rule))
    return conditionWords(form, rule, address).replace(/ gilt$/u, '')
  return v.is(Rule, rule) ? JSON.stringify(rule) : 'etwas anderes'
}

/** Markdown's em as quotes: nothing is set in italics here. */
const withQuotes = (sentence: string): string => sentence.replaceAll(/\*([^*]+)\*/gu, '„$1“')
