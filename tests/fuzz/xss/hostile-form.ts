import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../../widgets/contract/release.ts'
import { Choices } from '../../property/generate/choices.ts'
import { someDefinition } from '../../property/generate/definition.ts'
import { dressed } from '../hostile/definition.ts'
import { hostileText, markup } from '../hostile/text.ts'
import { releaseOf } from '../kit.ts'

/** A form that attacks whoever shows it. */
export interface HostileForm {
  readonly id: string
  readonly release: FormRelease
  readonly choices: Choices
}

/** Settings that keep questions out of sight or a person on a step. */
const hiding = new Set([
  'when',
  'required',
  'default',
  'pattern',
  'min',
  'max',
  'minLength',
  'maxLength',
  'age',
  'charset',
])

/**
 * A form every text of which is hostile, in each language, with every question in sight and none that must be answered. One in
 * three has not gone through the contract either: ids, values and everything a county says about itself are hostile, too.
 */
export function hostileForm(seed: number): HostileForm {
  const choices = Choices.seeded(seed)
  const id = `hostil-${seed}`
  const plain = someDefinition(choices, { steps: 4, fields: 10 })
  const open = inSight(talkative({ ...plain, rules: [], conditions: {} })) as FormDefinition
  const definition = v.parse(FormDefinition, dressed(choices, { ...open, id, languages: ['de', 'en'] }, 0))
  const release = releaseOf(definition)
  return { id, choices, release: choices.chance(33) ? unchecked(choices, release) : release }
}

/** With a text in every place that can have one. */
function talkative(definition: FormDefinition): FormDefinition {
  const text = { de: 'Text' }
  const texts = [text, text, text]
  const steps = definition.steps.map((step, index) => ({
    ...step,
    intro: text,
    fields: [
      ...step.fields.map((field) => ({ ...field, hint: text })),
      { id: `info${index}`, kind: 'info', label: text, text },
    ],
  })) as FormDefinition['steps']
  return { ...definition, eligible: text, deadline: text, needs: texts, next: texts, steps }
}

function inSight(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSight)
  if (typeof value !== 'object' || value === null) return value
  const isQuestion = 'kind' in value && !['group', 'info', 'computed', 'consent'].includes(String(value.kind))
  const open = Object.entries(value).filter(([name]) => !hiding.has(name))
  // What a computed value is made of is a rule: it has no settings.
  const inner = open.map(([name, item]) => [name, name === 'value' ? item : inSight(item)] as const)
  return { ...Object.fromEntries(inner), ...(isQuestion && { required: false }) }
}

/** The same with attributes, addresses and ids that no checked definition can have. */
function unchecked(choices: Choices, release: FormRelease): FormRelease {
  const change = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => change(item, ''))
    if (typeof value === 'string')
      return /^(?:id|value|autocomplete|width)$/u.test(key) && choices.chance(50)
        ? choices.one(markup)
        : value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]))
  }
  const steps = change(release.definition.steps, '') as FormDefinition['steps']
  return {
    ...release,
    county: hostileText(choices),
    authority: hostileText(choices),
    office: {
      id: 'amt',
      name: choices.one(markup),
      phone: choices.one(markup),
      email: choices.one(markup),
      address: [choices.one(markup)],
    },
    places: [{ value: choices.one(markup), label: choices.one(markup) }],
    definition: { ...release.definition, steps },
  }
}
