import { autocompleteOf } from '../draft/autocomplete-of.ts'
import { maxFileBytes } from '../../../widgets/contract/limits.ts'
import { choiceOf } from '../draft/choice-of.ts'
import type { DraftField, Shape } from '../draft/draft.ts'
import type { ForeignNode } from '../draft/foreign-node.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { patternOf } from '../draft/pattern-of.ts'
import { lineOf } from '../draft/plain-text.ts'
import { acceptedTypes } from '../draft/accepted-types.ts'
import { guessKind } from '../question-list/kind-guess.ts'
import type { Base } from './component-base.ts'
import { dayLimits } from '../draft/day-limits.ts'
import { formioOptions } from './formio-options.ts'
import { expressionOfMask } from '../draft/mask.ts'

type Part = Pick<DraftField, 'shape' | 'options'> & { readonly isRequired?: boolean }

/** What kind of question a component is; `undefined` where its type is not known. */
export function questionShape(
  type: string,
  component: ForeignNode,
  base: Base,
  notes: NoteBook,
): Part | undefined {
  const { at, validate } = base
  const label = base.label.de
  switch (type) {
    case 'textfield':
    case 'password':
    case 'url':
    case 'tags':
      if (type !== 'textfield')
        notes.changed(at, `„${label}“ hatte die Art „${type}“ und ist jetzt ein Textfeld.`)
      return {
        shape: {
          kind: 'text',
          ...lengths(validate),
          ...pattern(component, validate, at, notes),
          ...autocompleteOf(component),
        },
      }
    case 'textarea':
      return { shape: { kind: 'textarea', ...lengths(validate) } }
    case 'number':
      return { shape: number(component, validate, label, at, notes) }
    case 'currency':
      return { shape: currency(component, validate, label, at, notes) }
    case 'email':
      component.take('kickbox')
      return { shape: { kind: 'email' } }
    case 'phoneNumber':
      component.take('inputMask')
      return { shape: { kind: 'phone' } }
    case 'time':
      component.take('format')
      return { shape: { kind: 'time' } }
    case 'day':
      component.take('fields')
      return {
        shape: {
          kind: 'date',
          ...dayLimits(component.take('minDate'), component.take('maxDate'), label, at, notes),
        },
      }
    case 'checkbox':
      return base.required === true ? { shape: { kind: 'consent' } } : { shape: { kind: 'boolean' } }
    case 'radio':
      return choiceOf(formioOptions(component, notes), false, at, label, notes)
    case 'select':
      return choiceOf(formioOptions(component, notes), component.take('multiple') === true, at, label, notes)
    case 'selectboxes':
      return choiceOf(formioOptions(component, notes), true, at, label, notes, {
        ...limit('min', validate?.number('minSelectedCount')),
        ...limit('max', validate?.number('maxSelectedCount')),
      })
    case 'file':
      return { shape: file(component, label, at, notes) }
    case 'address':
      return { shape: { kind: 'address' } }
    default:
      return undefined
  }
}

const limit = (name: string, value: number | undefined): Record<string, number> =>
  value !== undefined && value >= 1 ? { [name]: Math.floor(value) } : {}

/** Exports write numbers as text, too. */
function numberIn(node: ForeignNode | undefined, key: string): number | undefined {
  const value = node?.peek(key)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  node?.take(key)
  return number
}

function lengths(validate: ForeignNode | undefined): Record<string, number> {
  const [min, max] = [numberIn(validate, 'minLength'), numberIn(validate, 'maxLength')]
  return {
    ...(min !== undefined && min >= 1 && { minLength: Math.floor(min) }),
    ...(max !== undefined && max >= 1 && { maxLength: Math.min(10_000, Math.floor(max)) }),
  }
}

function pattern(component: ForeignNode, validate: ForeignNode | undefined, at: string, notes: NoteBook) {
  const foreign = validate?.text('pattern')
  const mask = component.text('inputMask')
  const said = lineOf(
    validate?.text('patternMessage') ??
      validate?.text('customMessage') ??
      component.node('errors')?.text('pattern') ??
      '',
  )
  const message = said === '' ? undefined : { de: said }
  if (foreign !== undefined) {
    if (mask !== undefined) notes.lost(at, `Die Eingabemaske „${mask}“ entfällt; geprüft wird das Muster.`)
    const own = patternOf(foreign, message, at, notes)
    return own && { pattern: own }
  }
  const expression = mask === undefined ? undefined : expressionOfMask(mask)
  if (mask !== undefined && expression !== undefined)
    notes.changed(at, `Aus der Eingabemaske „${mask}“ ist ein Muster geworden.`)
  else if (mask !== undefined) notes.lost(at, `Die Eingabemaske „${mask}“ ließ sich nicht übernehmen.`)
  const own = expression === undefined ? undefined : patternOf(`^${expression}$`, message, at, notes)
  return own && { pattern: own }
}

function number(
  component: ForeignNode,
  validate: ForeignNode | undefined,
  label: string,
  at: string,
  notes: NoteBook,
): Shape {
  const decimals = numberIn(component, 'decimalLimit')
  const step = validate?.take('step')
  const isWhole = decimals === 0 || step === '1' || step === 1 || validate?.take('integer') === true
  const isGuessed = decimals === undefined && guessKind(label)?.shape.kind === 'integer'
  const [min, max] = [numberIn(validate, 'min'), numberIn(validate, 'max')]
  const unit = lineOf(component.text('suffix') ?? component.text('prefix') ?? '')
  const limits = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(unit !== '' && { unit: { de: unit } }),
  }
  const isFit = [min, max].every((value) => value === undefined || Number.isInteger(value))
  if ((isWhole || isGuessed) && isFit) {
    if (!isWhole)
      notes.changed(at, `„${label}“ ist jetzt eine ganze Zahl; bisher waren Stellen nach dem Komma möglich.`)
    return { kind: 'integer', ...limits }
  }
  return {
    kind: 'decimal',
    ...limits,
    ...(decimals !== undefined && { decimals: Math.min(6, Math.max(1, Math.floor(decimals))) }),
  }
}

function currency(
  component: ForeignNode,
  validate: ForeignNode | undefined,
  label: string,
  at: string,
  notes: NoteBook,
): Shape {
  const code = component.text('currency')
  if (code !== undefined && code !== 'EUR')
    notes.changed(
      at,
      `„${label}“ war ein Betrag in ${code}. Beträge sind bei uns immer in Euro. Bitte prüfen.`,
    )
  component.take('decimalLimit')
  component.take('prefix')
  component.take('suffix')
  const [min, max] = [numberIn(validate, 'min'), numberIn(validate, 'max')]
  return {
    kind: 'money',
    ...(min !== undefined && { min: Math.round(min * 100) }),
    ...(max !== undefined && { max: Math.round(max * 100) }),
  }
}

function file(component: ForeignNode, label: string, at: string, notes: NoteBook): Shape {
  const isSeveral = component.take('multiple') === true
  const pattern = component.text('filePattern')
  const accept =
    pattern === undefined || pattern === '*'
      ? undefined
      : acceptedTypes(pattern.split(/[,;|]/u), label, at, notes)
  const size = component.text('fileMaxSize')
  const bytes = size === undefined ? undefined : bytesOf(size)
  if (size !== undefined && bytes === undefined)
    notes.lost(at, `Die Größe „${size}“ bei „${label}“ ließ sich nicht lesen.`)
  else if (bytes !== undefined && bytes > maxFileBytes && size !== '1GB')
    notes.changed(at, `Eine Datei bei „${label}“ darf höchstens 20 MB haben, bisher waren es ${size ?? ''}.`)
  const minimum = component.text('fileMinSize')
  if (minimum !== undefined && !/^0/u.test(minimum))
    notes.lost(at, `Die Mindestgröße „${minimum}“ bei „${label}“ gibt es bei uns nicht.`)
  if (isSeveral)
    notes.todo(
      at,
      `Bei „${label}“ waren beliebig viele Dateien möglich, jetzt sind es höchstens fünf. Bitte prüfen.`,
    )
  return {
    kind: 'file',
    ...(accept && { accept }),
    ...(bytes !== undefined && bytes <= maxFileBytes && { maxBytes: bytes }),
    ...(isSeveral && { max: 5 }),
  }
}

/** `10MB`, `500 KB`. */
function bytesOf(size: string): number | undefined {
  const [, amount, unit = 'b'] = /^(\d+(?:\.\d+)?)\s*([kmg]?b)?$/iu.exec(size) ?? []
  const factor = { b: 1, kb: 1000, mb: 1_000_000, gb: 1_000_000_000 }[unit.toLowerCase()]
  const bytes = amount === undefined || factor === undefined ? 0 : Math.floor(Number(amount) * factor)
  return bytes >= 1 ? bytes : undefined
}
