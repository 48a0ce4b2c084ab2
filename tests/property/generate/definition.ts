import * as v from 'valibot'
import type { Rule } from '../../../widgets/contract/condition.ts'
import type { Field } from '../../../widgets/contract/field.ts'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Choices } from './choices.ts'
import { type Known, knownOf } from './known.ts'
import { someCondition, someField, someId } from './field.ts'
import { someRule } from './rule.ts'

const local = (de: string) => ({ de })

/** How large definitions may become. */
export interface Size {
  readonly steps: number
  /** Fields of a step. */
  readonly fields: number
}

/**
 * A form definition that the contract takes, with any kind of field and any setting; every condition asks only for what
 * stands before it.
 */
export function someDefinition(choices: Choices, size: Size = { steps: 3, fields: 6 }): FormDefinition {
  const known: Known[] = []
  const conditions: Record<string, Rule> = {}
  let number = 0
  const steps = choices.list(1, size.steps, (index) => {
    // Named conditions ask for fields of the steps before.
    const named = Object.keys(conditions)
    const when =
      index > 0 ? choices.maybe(35, () => someCondition(choices, { known, named, depth: 0 })) : undefined
    const fields = choices.list(1, size.fields, () => {
      const field = someField(choices, someId(choices, number++, known), {
        known: [...known],
        named,
        depth: 0,
      })
      known.push(...knownOf(field as Field))
      return field
    })
    if (choices.chance(60)) conditions[`b${index}`] = someRule(choices, known)
    return {
      id: `schritt-${index}`,
      title: local(`Schritt ${index}`),
      ...(when !== undefined && { when }),
      fields,
    }
  })
  const named = Object.keys(conditions)
  const all = steps.flatMap(({ fields }) => fields.map(({ id }) => id))
  return v.parse(FormDefinition, {
    id: 'zufall',
    version: '1.0.0',
    title: local('Zufall'),
    summary: local('Ein Formular, das niemand geschrieben hat.'),
    audience: ['citizen'],
    legalBasis: [{ title: 'Keine', url: 'https://example.org/' }],
    privacy: { purpose: local('Test'), legalBasis: local('Keine'), storage: local('Nie') },
    duration: 1,
    trustLevel: 'none',
    conditions,
    steps,
    rules: choices.list(0, 2, (index) => ({
      id: `regel-${index}`,
      holds: someCondition(choices, { known, named, depth: 0 }),
      fields: choices.list(1, 2, () => choices.one(all)),
      message: local('Das passt nicht zusammen.'),
    })),
    next: [],
    provenance: { author: 'Test', licence: 'EUPL-1.2' },
  })
}
