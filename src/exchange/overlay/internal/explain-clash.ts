import { addressOf } from '../address-of.ts'
import { spokenForm } from '../../compare/words/form-words.ts'
import { tell } from '../../compare/words/tell.ts'
import { stepName } from '../../compare/words/names.ts'
import { valueWords } from '../../compare/words/value-words.ts'
import type { Conflict } from '../conflict.ts'
import type { Operation } from '../operation.ts'
import type { Clash } from './outcome.ts'

/**
 * Puts a clash in words.
 *
 * @param data The form that the operation came upon.
 */
export function explainClash(operation: Operation, index: number, clash: Clash, data: unknown): Conflict {
  const form = spokenForm(data)
  const local = tell({ operation, before: form, after: form }).words
  return { operation, index, words: `${explain(operation, clash, data)} Ihre Änderung: ${local}`, ...clash }
}

function explain(operation: Operation, { kind, theirs }: Clash, data: unknown): string {
  switch (kind) {
    case 'changed':
      return operation.do === 'remove' && operation.key === undefined
        ? 'Das Original hat geändert, was bei Ihnen gestrichen ist. Es bleibt gestrichen.'
        : `Das Original hat hier auch etwas geändert: vorher ${inWords(operation, wasOf(operation))}, jetzt ${inWords(operation, theirs)}. Es gilt, was bei Ihnen steht.`
    case 'gone':
      return `Das Original hat gestrichen, was Sie geändert haben (${placeOf(operation)}). Ihre Änderung hat keinen Platz mehr.`
    case 'taken':
      return `Das Original hat inzwischen auch ${placeOf(operation)}, aber mit anderem Inhalt. Es gilt, was bei Ihnen steht.`
    case 'place-gone':
      return `„${'after' in operation ? String(operation.after) : ''}“ gibt es hier im Original nicht mehr. Was danach stehen sollte, steht jetzt am Ende.`
    case 'target-gone':
      return `Das Original hat gestrichen, wohin Ihre Änderung gehört (${placeOf(operation)}). Sie hat keinen Platz mehr.`
    case 'moved':
      return `Das Original hat es auch verschoben, nach ${stepName([data], String(theirs))}. Es steht, wo Sie es haben wollen.`
    case 'unfit':
      return `Im Original steht dort etwas von ganz anderer Art (${placeOf(operation)}). Ihre Änderung passt nicht mehr.`
  }
}

const wasOf = (operation: Operation): unknown =>
  operation.do === 'set' || operation.do === 'remove' ? operation.was : undefined

const inWords = (operation: Operation, value: unknown): string => {
  const key = operation.do === 'set' || operation.do === 'remove' ? operation.key : undefined
  return value === undefined ? 'nichts' : valueWords(value, key?.split('.').at(-1) ?? '')
}

const nouns = {
  step: 'Schritt',
  field: 'Frage',
  option: 'Antwort',
  condition: 'Bedingung',
  rule: 'Regel',
} as const

/** "Schritt „stoerung“, Frage „linie“" */
function placeOf(operation: Operation): string {
  const names = Object.entries(addressOf(operation)).map(
    ([what, name]) => `${nouns[what as keyof typeof nouns]} „${name}“`,
  )
  return names.join(', ') || 'das Formular'
}
