import * as v from 'valibot'
import type { Rule } from '../../../widgets/contract/condition.ts'
import { IsoDate } from '../../../widgets/contract/primitives.ts'
import type { Place } from './place.ts'
import { quoted } from './quoted.ts'

type Constant = string | number | boolean | null

/** A value that stands in a rule as it is. */
export const isConstant = (rule: Rule): rule is Constant => typeof rule !== 'object' || rule === null

type Fitted = { readonly rule: Rule } | { readonly why: string }

const negating = new Set(['!=', '!=='])
const equating = new Set(['==', '===', ...negating])

/**
 * An answer compared with what the foreign form stores, as ours compares it: options by their new value, yes and no as such,
 * amounts in cents, a choice of several by what is among it.
 *
 * @param isBehind The constant stands first: `["a"] in answer`, `5 < answer`.
 */
export function fitConstant(operator: string, place: Place, constant: Rule, isBehind: boolean): Fitted {
  const variable = { var: place.id }
  const isNegated = negating.has(operator)
  const unless = (rule: Rule): Fitted => ({ rule: isNegated ? { '!': rule } : rule })
  const { kind } = place.field.shape
  const isEquating = equating.has(operator)

  if (isEquating && (constant === null || constant === ''))
    return { rule: isNegated ? { '!!': variable } : { '!': variable } }
  if (Array.isArray(constant)) {
    if (operator !== 'in' || isBehind) return { why: `verglichen wird mit einer Liste ${quoted(constant)}` }
    const each = (constant as readonly Constant[]).map((one) => fitOne(one, place))
    const values = each.flatMap((one) => ('value' in one ? [one.value] : []))
    const [wrong] = each.flatMap((one) => ('why' in one ? [one] : []))
    if (wrong) return wrong
    if (values.length === 0) return { why: 'verglichen wird mit einer leeren Liste' }
    if (kind === 'choices') return { rule: orOf(values.map((value) => ({ in: [value, variable] }))) }
    if (kind === 'boolean' || kind === 'consent')
      return { rule: orOf(values.map((value) => answeredWith(place, value))) }
    return { rule: { in: [variable, values] } }
  }
  const fitted = fitOne(constant as Constant, place)
  if ('why' in fitted) return fitted
  const { value } = fitted
  if (kind === 'boolean' || kind === 'consent')
    return isEquating
      ? unless(answeredWith(place, value))
      : { why: `${label(place)} ist eine Frage mit Ja oder Nein` }
  if (kind === 'choices')
    return isEquating || (operator === 'in' && isBehind)
      ? unless({ in: [value, variable] })
      : { why: `bei ${label(place)} kann mehreres gewählt sein` }
  if (kind === 'choice' && !isEquating && operator !== 'in')
    return { why: `die Antworten auf ${label(place)} haben keine Reihenfolge` }
  // Only one answer: what is among it, is it.
  if (operator === 'in' && kind === 'choice') return { rule: { '==': [variable, value] } }
  if (operator === 'in' && !(isBehind && (kind === 'text' || kind === 'textarea')))
    return { why: `${label(place)} ist kein Text, in dem etwas vorkommen kann` }
  const plain = operator === '===' ? '==' : operator === '!==' ? '!=' : operator
  return { rule: { [plain]: isBehind ? [value, variable] : [variable, value] } as Rule }
}

/** A box that may stay unticked is a "no" also where nobody has touched it; a question with two answers is not. */
function answeredWith({ id, field }: Place, value: Constant): Rule {
  const isAsked = field.shape.kind === 'boolean' && (field.required === true || field.options !== undefined)
  return value === true || isAsked ? { '==': [{ var: id }, value] } : { '!': { var: id } }
}

const orOf = (rules: readonly Rule[]): Rule => (rules.length === 1 ? (rules[0] ?? null) : { or: rules })

const label = ({ field }: Place): string => `„${field.label.de}“`

function fitOne(constant: Constant, place: Place): { readonly value: Constant } | { readonly why: string } {
  const { kind } = place.field.shape
  const never = { why: `${label(place)} kann nie ${quoted(constant)} sein` }
  switch (kind) {
    case 'choice':
    case 'choices': {
      const value = place.options.get(String(constant))
      return value === undefined
        ? { why: `${label(place)} hat keine Antwort ${quoted(constant)}` }
        : { value }
    }
    case 'boolean':
    case 'consent': {
      const value = yesOrNo(constant, place)
      return value === undefined ? never : { value }
    }
    case 'integer':
    case 'decimal':
    case 'computed':
    case 'money': {
      const value = typeof constant === 'number' ? constant : Number.parseFloat(String(constant))
      if (Number.isNaN(value) || String(constant).trim() === '' || Number.isNaN(Number(constant)))
        return never
      return { value: kind === 'money' ? Math.round(value * 100) : value }
    }
    case 'date': {
      const day = String(constant).slice(0, 10)
      return v.is(IsoDate, day) ? { value: day } : never
    }
    case 'time': {
      const time = String(constant).slice(0, 5)
      return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time) ? { value: time } : never
    }
    case 'text':
    case 'textarea':
    case 'email':
    case 'phone':
    case 'iban':
      return typeof constant === 'boolean' ? never : { value: String(constant) }
    default:
      return { why: `mit der Antwort auf ${label(place)} lässt sich nichts vergleichen` }
  }
}

function yesOrNo(constant: Constant, { field }: Place): boolean | undefined {
  if (typeof constant === 'boolean') return constant
  const own = field.options?.find(({ value }) => String(value) === String(constant))
  if (own) return own === field.options?.[0]
  const word = String(constant).toLowerCase()
  if (word === 'true' || word === 'ja' || word === 'yes' || word === '1') return true
  if (word === 'false' || word === 'nein' || word === 'no' || word === '0') return false
  return undefined
}
