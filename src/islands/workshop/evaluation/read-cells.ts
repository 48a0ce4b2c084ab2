import { type Outcome, outcomes } from '../test-kit/sheet-columns.ts'
import { steps } from '../test-kit/statements.ts'

/** What a cell says; `undefined` where it is empty, `wrong` where it cannot be understood. */
export type Cell<T> = T | undefined | 'wrong'

const otherWords: Readonly<Record<string, Outcome>> = {
  alleine: 'allein',
  selbst: 'allein',
  'allein geschafft': 'allein',
  ja: 'allein',
  'mit hilfe': 'hilfe',
  'mit hilfe geschafft': 'hilfe',
  'nicht geschafft': 'nicht',
  nein: 'nicht',
}

/** How a task ended. */
export function readOutcome(text: string): Cell<Outcome> {
  const word = text.toLowerCase()
  if (word === '') return undefined
  return (
    outcomes.find((outcome) => outcome === word) ??
    (Object.hasOwn(otherWords, word) ? (otherWords[word] as Outcome) : 'wrong')
  )
}

/** Most minutes that a task can take. */
const longest = 600

/** Minutes: "4", "4,5", "4.5", "4:30", "4 min". */
export function readMinutes(text: string): Cell<number> {
  if (text === '') return undefined
  const [, minutes, seconds] = /^(\d{1,3}):([0-5]\d)$/u.exec(text) ?? []
  if (minutes !== undefined) return Number(minutes) + Number(seconds) / 60
  const [, number] = /^(\d{1,3}(?:[.,]\d{1,3})?) ?(?:min\.?|minuten?)?$/iu.exec(text) ?? []
  const value = Number(number?.replace(',', '.'))
  return number !== undefined && value <= longest ? value : 'wrong'
}

/** From 1 to 5, or in the words of the sheet. */
export function readStep(text: string): Cell<number> {
  if (text === '') return undefined
  const word = text.toLowerCase()
  const index = steps.findIndex((step) => step === word)
  if (index >= 0) return index + 1
  return /^[1-5](?:[.,]0+)?$/u.test(text) ? Number(text[0]) : 'wrong'
}
