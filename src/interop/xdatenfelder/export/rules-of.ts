import type { Condition, Rule } from '../../../../widgets/contract/condition.ts'
import type { Field, GroupField } from '../../../../widgets/contract/field.ts'
import type { FormDefinition, Step } from '../../../../widgets/contract/form-definition.ts'
import { describeCondition } from '../../../../widgets/engine/describe-condition.ts'
import { type OwnRule, scriptOf } from '../extension/own-rule.ts'
import type { XdfRule } from '../message.ts'
import type { Numbering } from './numbering.ts'

/** When a field is asked, when it must be answered, and how it is computed: prose for people, JSON Logic for programs. */
export function fieldRules(
  field: Field,
  definition: FormDefinition,
  numbers: Numbering,
  group?: GroupField,
): readonly XdfRule[] {
  const label = field.label.de
  const says = (condition: Condition): string => plainProse(describeCondition(definition, condition, group))
  const rules: XdfRule[] = []
  if (field.when !== undefined)
    rules.push(
      made(
        numbers,
        `${label}: wann gefragt`,
        `„${label}“ wird nur gefragt, wenn gilt: ${says(field.when)}.`,
        { key: 'when', rule: field.when },
      ),
    )
  if ('required' in field && typeof field.required !== 'boolean')
    rules.push(
      made(numbers, `${label}: wann Pflicht`, `„${label}“ ist Pflicht, wenn gilt: ${says(field.required)}.`, {
        key: 'required',
        rule: field.required,
      }),
    )
  if (field.kind === 'computed')
    rules.push(
      made(
        numbers,
        `${label}: Berechnung`,
        `Berechnet wird: ${says({ '==': [{ var: field.id }, field.value] })}.`,
        { key: 'value', rule: field.value },
      ),
    )
  return rules
}

/** When a screen comes. */
export const stepRules = (
  { title, when }: Step,
  definition: FormDefinition,
  numbers: Numbering,
): readonly XdfRule[] =>
  when === undefined
    ? []
    : [
        made(
          numbers,
          `${title.de}: wann gefragt`,
          `„${title.de}“ wird nur gefragt, wenn gilt: ${plainProse(describeCondition(definition, when))}.`,
          { key: 'when', rule: when },
        ),
      ]

/** Conditions with a name, and what must hold between several answers. */
export const formRules = (definition: FormDefinition, numbers: Numbering): readonly XdfRule[] => [
  ...Object.entries(definition.conditions).map(([name, rule]) =>
    made(
      numbers,
      `Bedingung ${name}`,
      `Die Bedingung „${name}“ gilt, wenn: ${plainProse(describeCondition(definition, asCondition(rule)))}.`,
      {
        key: 'condition',
        name,
        rule,
      },
    ),
  ),
  ...definition.rules.map(({ id, holds, fields, message }) =>
    made(
      numbers,
      `Regel ${id}`,
      `Es muss gelten: ${plainProse(describeCondition(definition, holds))}. Sonst: ${message.de}`,
      {
        key: 'rule',
        id,
        holds,
        fields,
        message,
      },
    ),
  ),
]

/** A rule that is only a value is said as one. */
const asCondition = (rule: Rule): Condition =>
  typeof rule === 'object' && rule !== null && !Array.isArray(rule) ? (rule as Condition) : { '!!': [rule] }

const made = (numbers: Numbering, name: string, text: string, own: OwnRule): XdfRule => ({
  id: numbers.own('R'),
  name,
  text,
  script: scriptOf(own),
  line: 0,
})

/** Names of questions stand in Markdown's em. */
const plainProse = (text: string): string => text.replaceAll(/\*([^*]+)\*/gu, '„$1“')
