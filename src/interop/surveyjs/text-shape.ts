import { guessKind } from '../question-list/kind-guess.ts'
import { autocompleteOf } from '../draft/autocomplete-of.ts'
import type { Shape } from '../draft/draft.ts'
import { type ForeignNode, foreignNode } from '../draft/foreign-node.ts'
import { patternOf } from '../draft/pattern-of.ts'
import { quoted } from '../draft/quoted.ts'
import { dayLimits } from '../draft/day-limits.ts'
import { expressionOfMask } from '../draft/mask.ts'
import type { ElementBase, Surroundings } from './element-base.ts'
import { surveyLooks } from './looks.ts'

/** Limits that validators name; what they cannot say is noted. */
interface Limits {
  readonly min?: number
  readonly max?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minCount?: number
  readonly maxCount?: number
  readonly isEmail?: boolean
  readonly pattern?: Record<string, unknown>
}

/** Reads `validators`. */
export function limitsOf(element: ForeignNode, base: ElementBase, { notes, texts }: Surroundings): Limits {
  let limits: Limits = {}
  for (const item of element.list('validators') ?? []) {
    const validator = foreignNode(item, `${base.at}.validators`)
    if (!validator) continue
    const type = validator.text('type') ?? ''
    const message = texts.line(validator, 'text')
    const number = (key: string, name: keyof Limits) => {
      const value = validator.number(key)
      return value === undefined || !Number.isFinite(value) ? {} : { [name]: value }
    }
    switch (type) {
      case 'numeric':
      case 'numericvalidator':
        limits = { ...limits, ...number('minValue', 'min'), ...number('maxValue', 'max') }
        break
      case 'text':
      case 'textvalidator':
        limits = { ...limits, ...number('minLength', 'minLength'), ...number('maxLength', 'maxLength') }
        break
      case 'answercount':
        limits = { ...limits, ...number('minCount', 'minCount'), ...number('maxCount', 'maxCount') }
        break
      case 'email':
        limits = { ...limits, isEmail: true }
        break
      case 'regex': {
        const pattern = patternOf(validator.text('regex') ?? '', message, base.at, notes)
        if (pattern) limits = { ...limits, pattern: { pattern } }
        break
      }
      default:
        notes.todo(
          base.at,
          `Die Prüfung „${type}“ bei „${base.label.de}“ wird nicht übernommen: ${quoted(item)}. Bitte als Regel neu anlegen.`,
        )
        continue
    }
    validator.close(notes, surveyLooks)
  }
  return limits
}

/** What an input of one line is, by its `inputType` and mask. */
export function textShape(element: ForeignNode, base: ElementBase, around: Surroundings): Shape {
  const { notes } = around
  const { at, label } = base
  const type = element.text('inputType') ?? 'text'
  const limits = limitsOf(element, base, around)
  const mask = element.text('maskType')
  const settings = element.node('maskSettings')
  if (mask === 'currency' || (mask === 'numeric' && type !== 'date')) {
    const { min, max } = numericLimits(limits, settings?.number('min'), settings?.number('max'))
    const precision = settings?.number('precision') ?? 2
    for (const key of [
      'prefix',
      'suffix',
      'decimalSeparator',
      'thousandsSeparator',
      'allowNegativeValues',
      'saveMaskedValue',
    ])
      settings?.take(key)
    if (mask === 'currency') return { kind: 'money', ...cents('min', min), ...cents('max', max) }
    return precision === 0
      ? numberShape('integer', min, max)
      : { ...numberShape('decimal', min, max), decimals: Math.min(6, Math.max(1, precision)) }
  }
  switch (type) {
    case 'number':
    case 'range': {
      const step = element.take('step')
      const { min, max } = numericLimits(limits, numberAt(element, 'min'), numberAt(element, 'max'))
      const isWhole = [min, max, step].every(
        (value) => value === undefined || Number.isInteger(Number(value)),
      )
      if (step === undefined && isWhole && guessKind(label.de)?.shape.kind !== 'integer')
        notes.todo(
          at,
          `„${label.de}“ ist eine ganze Zahl. Sind Stellen nach dem Komma oder ein Betrag in Euro gemeint? Dann ändern Sie die Art.`,
        )
      return numberShape(isWhole && step !== 'any' ? 'integer' : 'decimal', min, max)
    }
    case 'date':
    case 'datetime':
    case 'datetime-local':
      if (type !== 'date')
        notes.changed(
          at,
          `„${label.de}“ fragte auch die Uhrzeit. Jetzt fragt es nur den Tag; bei Bedarf ergänzen Sie eine Frage nach der Uhrzeit.`,
        )
      return { kind: 'date', ...dayLimits(element.take('min'), element.take('max'), label.de, at, notes) }
    case 'month':
    case 'week':
      notes.changed(
        at,
        `„${label.de}“ fragte nach „${type}“. Jetzt ist es ein Datum, von dem ein Teil unbekannt sein darf.`,
      )
      return { kind: 'partial-date' }
    case 'time':
      return { kind: 'time' }
    case 'email':
      return { kind: 'email' }
    case 'tel':
      return { kind: 'phone' }
    default:
      if (type !== 'text')
        notes.changed(at, `„${label.de}“ hatte die Art „${type}“ und ist jetzt ein Textfeld.`)
      if (limits.isEmail === true) return { kind: 'email' }
      return {
        kind: 'text',
        ...lengthLimits(element, limits),
        ...(limits.pattern ?? maskPattern(mask, settings, base, around)),
        ...autocompleteOf(element),
      }
  }
}

function maskPattern(
  mask: string | undefined,
  settings: ForeignNode | undefined,
  { at }: ElementBase,
  { notes }: Surroundings,
) {
  const written = settings?.text('pattern')
  if (mask === undefined || written === undefined) return {}
  const expression = expressionOfMask(written)
  const pattern = expression === undefined ? undefined : patternOf(`^${expression}$`, undefined, at, notes)
  if (!pattern) notes.lost(at, `Die Eingabemaske „${written}“ ließ sich nicht übernehmen.`)
  return pattern ? { pattern } : {}
}

/** Characters a text may have, from the validators and the question itself. */
export function lengthLimits(element: ForeignNode, limits: Limits): Record<string, number> {
  const own = element.number('maxLength')
  const max = own !== undefined && own > 0 ? Math.min(own, limits.maxLength ?? own) : limits.maxLength
  return {
    ...(limits.minLength !== undefined &&
      limits.minLength >= 1 && { minLength: Math.floor(limits.minLength) }),
    ...(max !== undefined && max >= 1 && { maxLength: Math.min(10_000, Math.floor(max)) }),
  }
}

const numberShape = (
  kind: 'integer' | 'decimal',
  min: number | undefined,
  max: number | undefined,
): Shape => ({
  kind: [min, max].every((value) => value === undefined || Number.isInteger(value)) ? kind : 'decimal',
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
})

const cents = (name: string, value: number | undefined): Record<string, number> =>
  value === undefined ? {} : { [name]: Math.round(value * 100) }

const numericLimits = (limits: Limits, min: number | undefined, max: number | undefined) => ({
  min: min ?? limits.min,
  max: max ?? limits.max,
})

function numberAt(element: ForeignNode, key: string): number | undefined {
  const value = element.peek(key)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  element.take(key)
  return number
}
