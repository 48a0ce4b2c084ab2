import { type Language } from '../../../../widgets/contract/text.ts'
import { languages } from '../../../../widgets/contract/limits.ts'
import type { Address } from '../../overlay/address.ts'
import type { OperationOf } from '../../overlay/operation.ts'
import { own } from '../../overlay/own.ts'
import type { ChangeKind } from '../change.ts'
import { conditionWords, ruleWords } from './condition-words.ts'
import { keyWords, type Owner } from './key-words.ts'
import { ownerOf } from './owner-of.ts'
import { fieldName, fieldNoun, germanOf, optionName, stepName, thingAt } from './names.ts'
import { quote } from './quote.ts'
import { tellAsked } from './tell-asked.ts'
import type { Telling, Told } from './telling.ts'
import { inStep, ruleName } from './tell-place.ts'
import { valueWords } from './value-words.ts'

/** A key that has another value, a new one, or none any more. */
export function tellKey(told: Told<OperationOf<'set' | 'remove'>>): Telling {
  const { operation, before, after } = told
  const { condition, field, option, key, was } = operation
  const value = operation.do === 'set' ? operation.value : undefined
  const forms = [before.data, after.data]
  if (condition !== undefined)
    return {
      kind: 'condition',
      words: `Die Bedingung „${condition}“ lautet jetzt: ${conditionWords(after, value)} (vorher: ${conditionWords(before, was)}).`,
    }
  if (key === undefined)
    return { kind: 'form', words: `${wholeThing(operation, forms)} ist jetzt etwas ganz anderes.` }

  const asked = tellAsked(told)
  if (asked) return { kind: 'condition', words: asked }
  const owner = ownerOf(operation)
  const item = field === undefined ? undefined : thingAt(forms, { ...operation, option: undefined })
  const kind = own(item, 'kind')
  const [path, language] = languageOf(key)
  const telling = {
    kind: kindOfChange(owner, path, language !== undefined || isText(value ?? was)),
    ...textOf(language, was, value),
  }

  if (owner === 'field' && key === 'label.de' && typeof was === 'string' && typeof value === 'string')
    return {
      ...telling,
      words: `${inStep(forms, operation.step)} heißt die ${fieldNoun(item)} ${fieldName(forms, operation, { label: { de: was } })} jetzt ${quote(value)}.`,
    }
  if (path === 'value' && kind === 'computed')
    return {
      kind: 'computed',
      words: `${placeOf(operation, forms)}Die Berechnung ist jetzt: ${ruleWords(after, value, operation)} (vorher: ${ruleWords(before, was, operation)}).`,
    }
  const noun = `${keyWords(owner, path, kind)}${language && language !== 'de' ? ` (${languageWords[language]})` : ''}`
  return {
    ...telling,
    words: `${placeOf(operation, forms)}${newAndOld(noun, was, value, path, kind, option !== undefined)}`,
  }
}

function newAndOld(
  noun: string,
  was: unknown,
  value: unknown,
  path: string,
  kind: unknown,
  isOption: boolean,
): string {
  const key =
    path.split('.').length > 1 && !path.startsWith('with.') ? (path.split('.').at(-1) ?? path) : path
  const words = (one: unknown): string => valueWords(one, key, isOption ? undefined : kind)
  if (value === undefined) return `${noun} ist weggefallen (vorher ${words(was)}).`
  if (was === undefined) return `${noun} ist neu: ${words(value)}.`
  const [now, old] = [words(value), words(was)]
  return now === old ? `${noun} ist anders geschrieben: ${now}.` : `${noun} ist jetzt ${now} (vorher ${old}).`
}

const languageWords = { de: 'Deutsch', en: 'Englisch', 'de-simple': 'einfache Sprache' } as const

/** `label.en` is the label in English. */
function languageOf(key: string): [path: string, language: Language | undefined] {
  const language = languages.find((name) => key.endsWith(`.${name}`))
  return language ? [key.slice(0, -language.length - 1), language] : [key, undefined]
}

function textOf(language: Language | undefined, was: unknown, now: unknown): Pick<Telling, 'text'> {
  const [one, other] = language ? [was, now] : [germanOf(was), germanOf(now)]
  return typeof one === 'string' && typeof other === 'string'
    ? { text: { language: language ?? 'de', was: one, now: other } }
    : {}
}

const isText = (value: unknown): boolean => germanOf(value) !== undefined

const legal: ReadonlySet<string> = new Set(['legalBasis', 'provenance.licence'])

function kindOfChange(owner: Owner, path: string, isLocal: boolean): ChangeKind {
  if (owner === 'form') {
    if (path.startsWith('privacy')) return 'privacy'
    if (legal.has(path)) return 'legal'
    return isLocal ? 'text' : 'form'
  }
  if (isLocal) return 'text'
  if (path === 'as') return 'computed'
  return owner === 'rule' ? 'condition' : owner === 'step' ? 'form' : 'answers'
}

/** Where it is, before the sentence: "In „Was ist passiert?“ bei „Linie“: ". */
function placeOf(address: Address, forms: readonly unknown[]): string {
  const { step, field, option, rule } = address
  if (rule !== undefined) return `Regel ${ruleName(thingAt(forms, { rule }), rule)}: `
  if (option !== undefined)
    return `${inStep(forms, step)} bei ${fieldName(forms, address)}, Antwort ${optionName(forms, address)}: `
  if (field !== undefined) return `${inStep(forms, step)} bei ${fieldName(forms, address)}: `
  return step === undefined ? '' : `Schritt ${stepName(forms, step)}: `
}

function wholeThing(address: Address, forms: readonly unknown[]): string {
  const { step, field, option, rule } = address
  if (rule !== undefined) return `Die Regel ${ruleName(thingAt(forms, { rule }), rule)}`
  if (option !== undefined)
    return `${inStep(forms, step)} bei ${fieldName(forms, address)}: Die Antwort ${optionName(forms, address)}`
  if (field !== undefined) return `${inStep(forms, step)}: ${fieldName(forms, address)}`
  return step === undefined ? 'Das Formular' : `Der Schritt ${stepName(forms, step)}`
}
