import type { Choices } from '../../../property/generate/choices.ts'
import { everydayWords } from './everyday.ts'
import type { Action, Group, Subject } from './parse-words.ts'

/** What a situation is told of. */
interface Told {
  readonly subject: Subject
  readonly action: Action
  readonly group: Group | undefined
}

/** One way to tell a situation. `e` is a word of everyday life, `c` one that goes with the subject, `s` a name for it. */
type Telling = (words: {
  readonly e: () => string
  readonly c: () => string
  readonly s: () => string
  readonly says: string
}) => string

/** People type sentences, and words without any. Every third word or so is one of everyday life. */
const tellings: readonly [Telling, ...Telling[]] = [
  ({ e, c, says }) => `${c()} ${e()} ${says}`,
  ({ e, c }) => `mein ${e()} hat ${c()} und jetzt ${e()}`,
  ({ e, s, says }) => `${s()} ${says} ${e()}`,
  ({ e, c }) => `wer hilft bei ${c()} und ${e()}`,
  ({ e, s }) => `Brief wegen ${s()} ${e()}`,
  ({ e, c, says }) => `${e()} ${e()} ${c()} ${says}`,
  ({ e, c, s }) => `brauche ich ${s()} wenn ${e()} ${c()}`,
  ({ e, c }) => `was kostet ${c()} für ${e()}`,
  ({ e, c, says }) => `unser ${e()} und ${c()} ${says}`,
  ({ e, s }) => `${s()} nach ${e()}`,
  ({ e, c }) => `${e()} will ${c()} aber ${e()}`,
  ({ c, says }) => `${c()} ${c()} ${says}`,
  ({ e, c }) => `wohin mit ${c()} ${e()}`,
  ({ e, s, c }) => `seit ${e()} kein ${s()} mehr ${c()}`,
  ({ e, c }) => `darf man mit ${e()} auch ${c()}`,
  ({ e, s, says }) => `${e()} ${says} ${s()}`,
  ({ e, c }) => `${c()} verlangt ${e()} ${e()}`,
  ({ e, s }) => `wie geht ${s()} ohne ${e()}`,
  ({ e, c }) => `zwei ${e()} und ${c()} was muss ich tun`,
  ({ e, c, says }) => `wegen ${e()} ${c()} ${says}`,
]

/** One of a service's situations. @param number Which: the first ways to tell come first. */
export function saySituation(choices: Choices, { subject, action, group }: Told, number: number): string {
  const telling = tellings[number % tellings.length] ?? tellings[0]
  const context = [...subject.context, ...(group?.words ?? [])]
  return telling({
    e: () => everydayWord(choices),
    c: () => choices.one(context),
    s: () => choices.one([subject.name, ...subject.synonyms]),
    says: choices.one(action.says),
  })
}

const words = everydayWords.trim().split(/\s+/u)
/** How far the first words are above those behind them: without it, the first alone would be a fifth of all. */
const OFFSET = 4

const sums: readonly number[] = words.reduce<number[]>((before, _, rank) => {
  before.push((before.at(-1) ?? 0) + 1 / (rank + 1 + OFFSET))
  return before
}, [])

/** A word of everyday life, by Zipf's law: the second half as often as the first, and so on. */
function everydayWord(choices: Choices): string {
  const at = (choices.below(1_000_000) / 1_000_000) * (sums.at(-1) ?? 0)
  return words[sums.findIndex((sum) => sum > at)] ?? ''
}
