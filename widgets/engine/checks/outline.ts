import type { Condition, Rule } from '../../contract/condition.ts'
import type { CompositeField, Field, FieldOf, PlainField } from '../../contract/field.ts'
import type { FormDefinition, Step } from '../../contract/form-definition.ts'
import { allKinds } from '../all-kinds.ts'
import type { Composite } from '../kinds.ts'
import { type Mention, mentionsIn } from './mentions.ts'

/** A step and its place in the definition. */
export interface StepPlace {
  readonly step: Step
  /** `steps.0` */
  readonly key: string
  /** Rank on the walk through the form. */
  readonly order: number
  readonly fields: readonly FieldPlace[]
}

/** A field and its place in the definition. */
export interface FieldPlace {
  readonly field: Field
  /** `steps.0.fields.2.fields.1` */
  readonly key: string
  /** Rank on the walk through the form: a group comes before its fields. */
  readonly order: number
  readonly step: StepPlace
  /** The group in whose rows it is asked. */
  readonly group: FieldPlace | undefined
  /** What is asked in each row, where this is a group. */
  readonly fields: readonly FieldPlace[]
}

/** Where a rule looks from: it sees what comes before it, in its own row and around it. */
export interface Position {
  readonly order: number
  readonly group: FieldPlace | undefined
}

/** What a rule decides there. */
export type Role = 'step' | 'field' | 'required' | 'option' | 'value' | 'holds'

/** A rule at one place of a definition. */
export interface Clause {
  /** `steps.0.fields.2.when` */
  readonly key: string
  readonly role: Role
  /** Name under `conditions`, where it stands there. */
  readonly name: string | undefined
  /** `undefined` where no condition has this name. */
  readonly rule: Rule | undefined
  readonly mentions: readonly Mention[]
  readonly at: Position
  /** Field it belongs to; none for steps and for rules between answers. */
  readonly owner: FieldPlace | undefined
}

/** A definition taken apart: every place in the order of the walk, and every rule. */
export interface Outline {
  readonly definition: FormDefinition
  readonly steps: readonly StepPlace[]
  /** Those in groups, too. */
  readonly fields: readonly FieldPlace[]
  /** Those of the form itself, by id; several where an id was given twice. */
  readonly formFields: ReadonlyMap<string, readonly FieldPlace[]>
  readonly clauses: readonly Clause[]
  /** By the `owner`'s or step's key. */
  readonly clausesAt: ReadonlyMap<string, readonly Clause[]>
}

export function outlineOf(definition: FormDefinition): Outline {
  let order = 0
  const fields: FieldPlace[] = []
  const placed = (field: Field, key: string, step: StepPlace, group: FieldPlace | undefined): FieldPlace => {
    const inner: FieldPlace[] = []
    const place: FieldPlace = { field, key, order: order++, step, group, fields: inner }
    fields.push(place)
    if (field.kind === 'group') {
      for (const [index, of] of field.fields.entries())
        inner.push(placed(of, `${key}.fields.${index}`, step, place))
    }
    return place
  }
  const steps = definition.steps.map((step, stepIndex) => {
    const inner: FieldPlace[] = []
    const place = { step, key: `steps.${stepIndex}`, order: order++, fields: inner }
    for (const [index, field] of step.fields.entries())
      inner.push(placed(field, `${place.key}.fields.${index}`, place, undefined))
    return place
  })
  const clauses = [
    ...steps.flatMap((step) => clausesOfStep(step, definition)),
    ...fields.flatMap((place) => clausesOfField(place, definition)),
    ...clausesOfRules(steps, definition),
  ]
  const clausesAt = Map.groupBy(clauses, ({ key }) => key.replace(/\.(?:options\.\d+\.)?[a-z]+$/u, ''))
  const formFields = Map.groupBy(
    fields.filter(({ group }) => group === undefined),
    ({ field }) => field.id,
  )
  return { definition, steps, fields, formFields, clauses, clausesAt }
}

function clausesOfStep({ step, key, order }: StepPlace, definition: FormDefinition): Clause[] {
  return clause(step.when, `${key}.when`, 'step', { order, group: undefined }, undefined, definition)
}

function clausesOfField(owner: FieldPlace, definition: FormDefinition): Clause[] {
  const { field, key, order, group } = owner
  const at = { order, group }
  const options = 'options' in field ? field.options : []
  return [
    ...clause(field.when, `${key}.when`, 'field', at, owner, definition),
    ...('required' in field
      ? clause(field.required, `${key}.required`, 'required', at, owner, definition)
      : []),
    ...(field.kind === 'computed' ? [clauseOf(field.value, `${key}.value`, 'value', at, owner)] : []),
    ...options.flatMap(({ when }, index) =>
      clause(when, `${key}.options.${index}.when`, 'option', at, owner, definition),
    ),
  ]
}

/** A rule between answers is asked at the end of the step in which the last of its fields stands. */
function clausesOfRules(steps: readonly StepPlace[], definition: FormDefinition): Clause[] {
  return definition.rules.flatMap(({ holds, fields }, index) => {
    const last = steps.findLastIndex((step) => step.fields.some(({ field }) => fields.includes(field.id)))
    const at = { order: (last < 0 ? undefined : steps[last + 1]?.order) ?? Infinity, group: undefined }
    return clause(holds, `rules.${index}.holds`, 'holds', at, undefined, definition)
  })
}

function clause(
  condition: Condition | boolean | undefined,
  key: string,
  role: Role,
  at: Position,
  owner: FieldPlace | undefined,
  { conditions }: FormDefinition,
): Clause[] {
  if (condition === undefined || typeof condition === 'boolean') return []
  if (typeof condition !== 'string') return [clauseOf(condition as Rule, key, role, at, owner)]
  const rule = Object.hasOwn(conditions, condition) ? conditions[condition] : undefined
  return [clauseOf(rule, key, role, at, owner, condition)]
}

function clauseOf(
  rule: Rule | undefined,
  key: string,
  role: Role,
  at: Position,
  owner: FieldPlace | undefined,
  name?: string,
): Clause {
  const mentions = rule === undefined ? [] : mentionsIn(rule, role !== 'value')
  return { key, role, name, rule, mentions, at, owner }
}

/** The parts of a composite question. */
export const partsOf = (field: CompositeField): readonly PlainField[] =>
  (allKinds[field.kind] as Composite<never>).partsOf(field as never)

export const isComposite = (field: Field): field is CompositeField =>
  field.kind in allKinds && 'partsOf' in allKinds[field.kind as keyof typeof allKinds]

/** Whether it asks for something or follows from answers, so that there is a value to ask about. */
export const hasAnswer = (field: Field): field is Exclude<Field, FieldOf<'info'>> => field.kind !== 'info'

/** „Art der Störung“ (art) */
export function nameOf({ field }: Pick<FieldPlace, 'field'>): string {
  const label = field.label.de.replaceAll(/\s+/gu, ' ')
  return `„${label.length > 60 ? `${label.slice(0, 59).trimEnd()}…` : label}“ (${field.id})`
}

/** „a“, „b“ und „c“ */
export const listed = (items: readonly string[], word = 'und'): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}` : (items[0] ?? '')
