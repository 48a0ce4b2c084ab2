import type { Condition, Rule } from '../contract/condition.ts'
import type { Field, GroupField } from '../contract/field.ts'
import type { FormDefinition } from '../contract/form-definition.ts'
import { allKinds } from './all-kinds.ts'
import { countryName } from './kinds/country.ts'
import { writeDay } from './kinds/date.ts'
import type { Composite } from './kinds.ts'

/**
 * A condition as a German sentence that a clerk can read: "*Art der Störung* ist *Der Bus kam zu spät*". Names of questions
 * and answers are set in Markdown's em. Put "wenn" before it where it follows something.
 *
 * @param group Group in whose rows the condition stands; its fields are found first.
 */
export function describeCondition(
  definition: FormDefinition,
  condition: Condition,
  group?: GroupField,
): string {
  const rule = typeof condition === 'string' ? definition.conditions[condition] : (condition as Rule)
  if (rule === undefined) return `die Bedingung „${String(condition)}“ gilt`
  const fields = new Map<string, Field>()
  for (const field of definition.steps.flatMap((step) => step.fields)) addField(fields, field)
  for (const field of group?.fields ?? []) addField(fields, field)
  return sentence(rule, fields, false)
}

type Fields = ReadonlyMap<string, Field>

/** A question under the name that conditions call it by; its parts, too: `anschrift.country` is "Anschrift: Staat". */
function addField(fields: Map<string, Field>, field: Field): void {
  fields.set(field.id, field)
  if (!('with' in field)) return
  const { partsOf } = allKinds[field.kind] as Composite<never>
  for (const part of partsOf(field as never))
    fields.set(`${field.id}.${part.id}`, {
      ...part,
      label: { de: `${field.label.de}: ${part.label.de}` },
    })
}

/** @param isNegated True where the opposite is said. */
function sentence(rule: Rule, fields: Fields, isNegated: boolean): string {
  const [operator, operands] = parts(rule)
  const [first = null, second = null] = operands
  switch (operator) {
    case 'and':
    case 'or': {
      // Not (a and b) is (not a) or (not b).
      const isAnd = (operator === 'and') !== isNegated
      return operands.map((operand) => nested(operand, fields, isNegated)).join(isAnd ? ' und ' : ' oder ')
    }
    case '!':
      return sentence(first, fields, !isNegated)
    case '!!':
    case 'var':
      return isAnswered(operator === 'var' ? rule : first, fields, isNegated)
    case '==':
    case '===':
      return equals(first, second, fields, isNegated)
    case '!=':
    case '!==':
      return equals(first, second, fields, !isNegated)
    case 'in':
      return contains(first, second, fields, isNegated)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compares(operator, operands, fields, isNegated)
    case 'some':
    case 'all':
    case 'none':
      return isNegated ? `nicht zutrifft: ${term(rule, fields)}` : term(rule, fields)
    default:
      return `${term(rule, fields)} ${isNegated ? 'gilt nicht' : 'gilt'}`
  }
}

/** A part of a sentence in brackets where it has parts of its own. */
function nested(rule: Rule, fields: Fields, isNegated: boolean): string {
  const [operator] = parts(rule)
  const text = sentence(rule, fields, isNegated)
  return operator === 'and' || operator === 'or' ? `(${text})` : text
}

function isAnswered(rule: Rule, fields: Fields, isNegated: boolean): string {
  const field = fieldOf(rule, fields)
  if (field?.kind === 'boolean' || field?.kind === 'consent') return equals(rule, true, fields, isNegated)
  return `${term(rule, fields)} ist ${isNegated ? 'nicht ' : ''}ausgefüllt`
}

function equals(first: Rule, second: Rule, fields: Fields, isNegated: boolean): string {
  // "20 = Alter" is said as "Alter = 20".
  const isTurned = !fieldOf(first, fields) && (fieldOf(second, fields) !== undefined || isValue(first))
  const [question, value] = isTurned ? [second, first] : [first, second]
  return `${term(question, fields)} ist ${isNegated ? 'nicht ' : ''}${valueOf(value, fieldOf(question, fields), fields)}`
}

/** `in` looks for a value among several: either the answer among given ones, or a given one among the answers. */
function contains(needle: Rule, among: Rule, fields: Fields, isNegated: boolean): string {
  const not = isNegated ? 'nicht ' : ''
  if (Array.isArray(among)) {
    const field = fieldOf(needle, fields)
    const values = among.map((value: Rule) => valueOf(value, field, fields))
    const listed =
      values.length > 1 ? `${values.slice(0, -1).join(', ')} oder ${values.at(-1) ?? ''}` : values[0]
    return `${term(needle, fields)} ist ${not}${listed ?? 'nichts'}`
  }
  return `bei ${term(among, fields)} ist ${valueOf(needle, fieldOf(among, fields), fields)} ${not}ausgewählt`
}

const comparisons = {
  '<': ['kleiner als', 'mindestens'],
  '<=': ['höchstens', 'größer als'],
  '>': ['größer als', 'höchstens'],
  '>=': ['mindestens', 'kleiner als'],
} as const

function compares(
  operator: keyof typeof comparisons,
  [first = null, second = null, third]: readonly Rule[],
  fields: Fields,
  isNegated: boolean,
): string {
  const word = comparisons[operator][isNegated ? 1 : 0]
  if (third !== undefined && operator.startsWith('<')) {
    const ends = operator === '<=' ? '' : ' (beide nicht mehr)'
    const limits = `${term(first, fields)} und ${term(third, fields)}${ends}`
    return `${term(second, fields)} liegt ${isNegated ? 'nicht ' : ''}zwischen ${limits}`
  }
  return `${term(first, fields)} ist ${word} ${valueOf(second, fieldOf(first, fields), fields)}`
}

/** Something that has a value: a question, a number, a calculation. */
function term(rule: Rule, fields: Fields): string {
  const field = fieldOf(rule, fields)
  if (field) return `*${field.label.de}*`
  const [operator, operands] = parts(rule)
  const [first = null, second = null] = operands
  // Only where they are said: terms inside of terms would be made twice for each level otherwise.
  const at = (index: number): string => (index < operands.length ? term(operands[index] ?? null, fields) : '')
  const all = (): string[] => operands.map((operand) => term(operand, fields))
  switch (operator) {
    case '':
      // A rule without an operator says nothing.
      return isValue(rule) || Array.isArray(rule) ? valueOf(rule, undefined, fields) : '*leer*'
    case 'var':
      return `„${String(first)}“`
    case 'today':
      return 'heute'
    case 'age':
      return `das Alter aus ${term(first, fields)}`
    case 'days':
      return `die Zahl der Tage von ${at(0)} bis ${at(1)}`
    case 'count':
      return `die Anzahl bei ${at(0)}`
    case 'sum':
      return `die Summe von ${nameIn(elementFields(first, fields), second)} bei ${at(0)}`
    case 'if':
      return choice(operands, fields)
    case 'table':
      return `der Wert aus der Tabelle für ${at(0)} (${tableRows(second, fieldOf(first, fields), fields)})`
    case 'min':
    case 'max':
      return `der ${operator === 'min' ? 'kleinste' : 'größte'} Wert von ${all().join(', ')}`
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return operands.length === 1 ? `${operator}${at(0)}` : `(${all().join(` ${signs[operator]} `)})`
    case 'some':
    case 'all':
    case 'none':
      return `${{ some: 'mindestens ein Eintrag', all: 'jeder Eintrag', none: 'kein Eintrag' }[operator]} bei ${at(0)}: ${sentence(second, elementFields(first, fields), false)}`
    default:
      return `(${sentence(rule, fields, false)})`
  }
}

/** A question of a row by its name. */
const nameIn = (fields: Fields, name: Rule): string => {
  const field = fields.get(String(name))
  return field ? `*${field.label.de}*` : `„${String(name)}“`
}

/** "*20*, wenn gilt: *Alter* ist kleiner als *18*, sonst *40*" */
function choice([condition = null, then = null, ...rest]: readonly Rule[], fields: Fields): string {
  if (then === null) return term(condition, fields)
  const otherwise =
    rest.length === 0
      ? ''
      : `, sonst ${rest.length === 1 ? term(rest[0] ?? null, fields) : choice(rest, fields)}`
  return `${term(then, fields)}, wenn gilt: ${sentence(condition, fields, false)}${otherwise}`
}

const signs = { '+': '+', '-': '−', '*': '·', '/': ':', '%': 'Rest von' } as const

/** "ab *10 Meter*: *2.500*; ab *20 Meter*: *4.000*" */
function tableRows(rows: Rule, field: Field | undefined, fields: Fields): string {
  return (rows as readonly (readonly [key: string | number, result: Rule])[])
    .map(([key, result]) => {
      const from = typeof key === 'number' ? 'ab ' : ''
      return `${from}${valueOf(key, field, fields)}: ${valueOf(result, undefined, fields)}`
    })
    .join('; ')
}

/** An answer in the words of its question. */
function valueOf(value: Rule, field: Field | undefined, fields: Fields): string {
  if (Array.isArray(value)) {
    return value.map((item: Rule) => valueOf(item, field, fields)).join(' und ') || '*leer*'
  }
  if (typeof value === 'object' && value !== null) return term(value, fields)
  if (value === null) return '*leer*'
  if (typeof value === 'boolean') return value ? '*Ja*' : '*Nein*'
  if (typeof value === 'number') {
    if (field?.kind === 'money')
      return `*${(value / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })} €*`
    const unit = field && 'unit' in field && field.unit ? ` ${field.unit.de}` : ''
    return `*${value.toLocaleString('de-DE')}${unit}*`
  }
  const options = field && 'options' in field ? field.options : []
  const label = options.find((option) => option.value === value)?.label.de
  return `*${label ?? (field?.kind === 'country' ? countryName(value, 'de') : writeDay(String(value)))}*`
}

const isValue = (rule: Rule): boolean => typeof rule !== 'object' || rule === null

/** Inside `some`, `all` and `none` the names are those of a row. */
function elementFields(list: Rule, fields: Fields): Fields {
  const group = fieldOf(list, fields)
  return new Map(group?.kind === 'group' ? group.fields.map((field) => [field.id, field]) : [])
}

function fieldOf(rule: Rule, fields: Fields): Field | undefined {
  const [operator, [path]] = parts(rule)
  return operator === 'var' && typeof path === 'string' ? fields.get(path) : undefined
}

/** Operator and operands of a rule; no operator where it is a value. */
function parts(rule: Rule): [operator: string, operands: readonly Rule[]] {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return ['', []]
  const [operator = '', operand = null] = Object.entries(rule)[0] ?? []
  return [operator, Array.isArray(operand) ? operand : [operand as Rule]]
}
