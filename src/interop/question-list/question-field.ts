import type { DraftField, DraftOption, Shape } from '../draft/draft.ts'
import type { NoteBook } from '../draft/note-book.ts'
import { guessKind } from './kind-guess.ts'
import { kindNamed } from './kind-words.ts'
import type { ListedQuestion } from './listed-question.ts'

/** What was made of a question, and why, for the author. */
interface Decided {
  readonly shape: Shape
  readonly options?: readonly DraftOption[]
  readonly hint?: string | undefined
  /** "eine Auswahl aus 3 Antworten"; empty where the list itself names the kind. */
  readonly as: string
  readonly check?: string | undefined
}

const several = /mehrfach|mehrere|zutreffendes|alles,? was|^welche(?!\p{L})/iu
const onlyOne = /familienstand|geschlecht|anrede|(?:nur|bitte) eine|^welche[rs](?!\p{L})|^art (?:der|des)/iu
/** Kinds beside which a list with commas explains what belongs to the answer. */
const explained: ReadonlySet<string> = new Set([
  'address',
  'person',
  'organisation',
  'bank-account',
  'file',
  'date',
  'textarea',
])

/** A field for a listed question. What was guessed is noted. @param otherwise Whether unmarked questions must be answered. */
export function questionField(question: ListedQuestion, otherwise: boolean, notes: NoteBook): DraftField {
  const at = `Zeile ${question.line}`
  const { shape, options, hint, as, check } = decide(question, at, notes)
  const label = question.text
  if (as !== '')
    notes.todo(at, `„${label}“ – geraten: ${as}.${check === undefined ? '' : ` ${check}`} Bitte prüfen.`)
  return {
    at,
    name: label,
    label: { de: label },
    ...(hint !== undefined && hint !== '' && { hint: { de: hint } }),
    shape: shape.kind === 'info' ? { ...shape, text: { de: hint ?? label } } : shape,
    ...(options && { options }),
    required: question.required ?? otherwise,
  }
}

function decide(question: ListedQuestion, at: string, notes: NoteBook): Decided {
  const { text, hint, kindWord, perhaps = [] } = question
  const named = kindWord === undefined ? undefined : kindNamed(kindWord)
  if (kindWord !== undefined && !named)
    notes.lost(at, `Die Art „${kindWord}“ ist nicht bekannt; die Art ist deshalb geraten.`)
  const guess = guessKind(text)
  const isExplained = perhaps.length > 0 && explained.has(named?.kind ?? guess?.shape.kind ?? '')
  const options = question.options.length > 0 ? question.options : isExplained ? [] : perhaps
  const explanation = isExplained ? perhaps.join(', ') : undefined
  const hints = [hint, explanation].filter((part) => part !== undefined).join(' ') || undefined
  if (
    named &&
    named.kind !== 'choice' &&
    named.kind !== 'choices' &&
    (named.kind !== 'boolean' || options.length <= 2)
  )
    return {
      shape: { ...named, ...(guess?.shape.kind === named.kind && guess.shape) },
      hint: hints,
      as: '',
    }
  if (options.length > 0) return { ...choose(question, options, named, at, notes), hint: hints }
  if (named) {
    notes.todo(at, `Bei „${text}“ fehlen die Antworten zur Auswahl. Bitte ergänzen.`)
    return { shape: { kind: 'text' }, hint: hints, as: 'ein kurzer Text' }
  }
  return guess
    ? { ...guess, hint: hints }
    : {
        shape: { kind: 'text' },
        hint: hints,
        as: 'ein kurzer Text',
        check: 'Nichts weist auf eine andere Art hin.',
      }
}

/** Yes and no, one of several answers, or several of them. */
function choose(
  question: ListedQuestion,
  written: readonly string[],
  named: Shape | undefined,
  at: string,
  notes: NoteBook,
): Decided {
  const answers = [...new Set(written.filter((answer) => answer !== '…'))]
  if (answers.length < written.length && written.includes('…'))
    notes.todo(
      at,
      `Bei „${question.text}“ endet die Liste der Antworten mit „…“. Bitte ergänzen Sie, was fehlt.`,
    )
  const [first = '', second = ''] = answers
  if (answers.length === 2 && isYes(first) && isNo(second))
    return { shape: { kind: 'boolean' }, as: 'eine Frage mit Ja oder Nein' }
  if (answers.length === 1) {
    const isConsent = guessKind(first)?.shape.kind === 'consent'
    if (isConsent) return { shape: { kind: 'consent' }, as: 'eine Zustimmung', hint: first }
    notes.todo(
      at,
      `Bei „${question.text}“ steht nur eine Antwort zur Wahl: „${first}“. Daraus wird eine Frage mit Ja oder Nein.`,
    )
    return { shape: { kind: 'boolean' }, as: 'eine Frage mit Ja oder Nein', hint: first }
  }
  const isSeveral =
    named?.kind === 'choices' ||
    (named === undefined &&
      question.isSingle !== true &&
      !onlyOne.test(question.text) &&
      (question.isSingle === false || several.test(question.text)))
  const options = answers.map((answer) => ({
    value: capital(answer),
    label: { de: capital(answer) },
  }))
  return isSeveral
    ? { shape: { kind: 'choices' }, options, as: `eine Auswahl von mehreren aus ${answers.length} Antworten` }
    : { shape: { kind: 'choice' }, options, as: `eine Auswahl von einer aus ${answers.length} Antworten` }
}

const capital = (answer: string): string => answer.charAt(0).toUpperCase() + answer.slice(1)
const isYes = (answer: string): boolean => /^ja(?!\p{L})/iu.test(answer)
const isNo = (answer: string): boolean => /^nein(?!\p{L})/iu.test(answer)
