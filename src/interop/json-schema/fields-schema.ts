import type { Condition, Rule } from '../../../widgets/contract/condition.ts'
import type { Field, GroupField } from '../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { hintIn } from '../../../widgets/engine/hint-in.ts'
import { describeCondition } from '../../../widgets/engine/describe-condition.ts'
import { partsOf } from './answered.ts'
import { conditionSchema, type Level, levelOf } from './condition-schema.ts'
import { type Definitions, type PlaceOption, questionSchema } from './question-schema.ts'
import { allOf, type Schema } from './schema.ts'

/** What the schemas of all fields of a form draw on. */
export interface Form {
  readonly definition: FormDefinition
  readonly places: readonly PlaceOption[]
  readonly definitions: Definitions
}

/** Fields that are asked under one condition: a step, a row, the parts of a question. */
export interface Section {
  readonly when?: Condition | undefined
  readonly fields: readonly Field[]
}

/** What an object of answers looks like. What is hidden must not be in it. @param group In whose rows. */
export function fieldsSchema(sections: readonly Section[], form: Form, group?: GroupField): Schema {
  const level = levelOf(sections.flatMap(({ fields }) => fields))
  const asked = sections.flatMap((section) =>
    section.fields.filter(({ kind }) => kind !== 'info').map((field) => ({ field, section })),
  )
  const fields = asked.map(({ field, section }) => fieldSchema(field, section, level, form, group))
  const rules = [
    ...sections.flatMap((section) => sectionRule(section, level, form)),
    ...fields.flatMap((field) => field.rules),
  ]
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ id, schema }) => [id, schema])),
    required: fields.filter(({ isRequired }) => isRequired).map(({ id }) => id),
    additionalProperties: false,
    ...(rules.length > 0 && { allOf: rules }),
  }
}

interface FieldSchema {
  readonly id: string
  readonly schema: Schema
  /** Whatever else is answered. */
  readonly isRequired: boolean
  /** What holds of the object besides. */
  readonly rules: readonly Schema[]
}

function fieldSchema(
  field: Field,
  section: Section,
  level: Level,
  form: Form,
  group: GroupField | undefined,
): FieldSchema {
  const { id } = field
  const translate = (condition: Condition | undefined) => translated(condition, level, form)
  const when = translate(field.when)
  const around = translate(section.when)
  const demanded = demandOf(field)
  const required = typeof demanded === 'boolean' ? demanded : translate(demanded)
  const all = [around, when, required]
  const isKnown = !all.some((condition) => condition === undefined)
  const isAsked = isKnown ? allOf(all as Schema[]) : false
  const must = { required: [id] }
  const unknown = [
    ...(when === undefined ? [`Nur, wenn ${describe(field.when, form, group)}`] : []),
    ...(required === undefined ? [`Pflicht, wenn ${describe(demanded as Condition, form, group)}`] : []),
    ...(around === undefined ? [`Der Schritt kommt nur, wenn ${describe(section.when, form)}`] : []),
  ]
  const options = optionRules(field, translate, (condition) => describe(condition, form, group))
  const comments = [...unknown, ...options.unknown].map((text) => `${text}: Das prüft dieses Schema nicht.`)
  return {
    id,
    schema: commented(titled(field, valueSchema(field, form)), comments),
    isRequired: isAsked === true,
    rules: [...onlyIf(id, when, isAsked, must), ...options.rules],
  }
}

/** Asked just while a condition holds; must be answered while another does. */
function onlyIf(id: string, when: Schema | undefined, isAsked: Schema, must: Schema): Schema[] {
  const hidden = { properties: { [id]: false } }
  const isHidden = when !== undefined && when !== true
  if (isHidden && JSON.stringify(when) === JSON.stringify(isAsked))
    return [{ if: when, then: must, else: hidden }]
  return [
    ...(isHidden ? [{ if: when, else: hidden }] : []),
    ...(typeof isAsked === 'boolean' ? [] : [{ if: isAsked, then: must }]),
  ]
}

/** While a step is not on the way, none of its answers is there. */
function sectionRule({ when, fields }: Section, level: Level, form: Form): Schema[] {
  const schema = translated(when, level, form)
  if (schema === undefined || schema === true) return []
  const asked = fields.filter(({ kind }) => kind !== 'info')
  return [{ if: schema, else: { properties: Object.fromEntries(asked.map(({ id }) => [id, false])) } }]
}

/** An option that is not offered cannot be the answer. */
function optionRules(
  field: Field,
  translate: (condition: Condition | undefined) => Schema | undefined,
  describeIt: (condition: Condition | undefined) => string,
): { rules: Schema[]; unknown: string[] } {
  const options = field.kind === 'choice' || field.kind === 'choices' ? field.options : []
  const rules: Schema[] = []
  const unknown: string[] = []
  for (const { value, when } of options) {
    const schema = translate(when)
    const chosen = field.kind === 'choices' ? { type: 'array', contains: { const: value } } : { const: value }
    if (schema === undefined) unknown.push(`„${value}“ nur, wenn ${describeIt(when)}`)
    else if (schema !== true)
      rules.push({ if: schema, else: { properties: { [field.id]: { not: chosen } } } })
  }
  return { rules, unknown }
}

/** When a field must be answered, as far as it itself is concerned. */
function demandOf(field: Field): Condition | boolean {
  if (field.kind === 'computed') return false
  if (field.kind === 'group') return field.min > 0
  return 'required' in field ? field.required : true
}

function valueSchema(field: Field, form: Form): Exclude<Schema, boolean> {
  const parts = partsOf(field)
  if (parts) return fieldsSchema([{ fields: parts as readonly Field[] }], form) as Exclude<Schema, boolean>
  if (field.kind === 'group')
    return {
      type: 'array',
      items: fieldsSchema([{ fields: field.fields }], form, field),
      minItems: Math.max(1, field.min),
      maxItems: field.max,
    }
  return questionSchema(field as Parameters<typeof questionSchema>[0], form.places, form.definitions)
}

/** The question in front of what its answer looks like. */
function titled({ label, ...field }: Field, { description, ...schema }: Exclude<Schema, boolean>) {
  const said = [hintIn(field, 'de'), description].filter(Boolean)
  return { title: label.de, ...(said.length > 0 && { description: said.join('\n') }), ...schema }
}

function commented(schema: Exclude<Schema, boolean>, comments: readonly string[]): Schema {
  if (comments.length === 0) return schema
  const all = [...('$comment' in schema ? [String(schema.$comment)] : []), ...comments]
  return { ...schema, $comment: all.join(' ') }
}

/** A condition as a schema; `true` where there is none, `undefined` where JSON Schema cannot say it. */
export function translated(
  condition: Condition | undefined,
  level: Level,
  { definition }: Form,
): Schema | undefined {
  if (condition === undefined) return true
  const rule = typeof condition === 'string' ? definition.conditions[condition] : (condition as Rule)
  return rule === undefined ? undefined : conditionSchema(rule, level)
}

function describe(condition: Condition | undefined, { definition }: Form, group?: GroupField): string {
  const rule = typeof condition === 'string' ? definition.conditions[condition] : (condition as Rule)
  // There are no words yet for a choice between values.
  if (rule === undefined || JSON.stringify(rule).includes('{"if":')) return 'eine Bedingung gilt'
  return describeCondition(definition, rule as Condition, group).replaceAll(/\*([^*]+)\*/gu, '„$1“')
}
