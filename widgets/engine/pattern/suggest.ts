import { analyse } from './analyse.ts'
import { parsePattern } from './parse-pattern.ts'
import type { Characters, Part, Place, Repeat } from './part.ts'
import { writeClass, writeCount } from './write-part.ts'

/** Longest piece that is worth offering, in characters. */
const MAX_LENGTH = 60

/** The text of a place in the pattern. */
type Text = (place: Place) => string

/** `A[BC]` for `AB|AC`, `A{2,3}` for `A{2}|A{3}`; undefined where they have no beginning in common. */
export function suggestForBranches([one, other]: readonly [Part, Part], text: Text): string | undefined {
  const [ones, others] = [units(one), units(other)]
  const differs = ones.findIndex((unit, index) => text(unit) !== textOf(others[index], text))
  const same = differs === -1 ? ones.length : differs
  if (same === 0) return suggestForCounts(counted(one), counted(other), text)
  const rests = [ones.slice(same), others.slice(same)].filter((rest) => rest.length > 0)
  const isOptional = rests.length < 2
  const singles = rests.map((rest) => (rest.length === 1 ? rest[0] : undefined)).filter(isCharacters)
  const end =
    singles.length < rests.length
      ? `(?:${rests.map((rest) => rest.map(text).join('')).join('|')})`
      : isOptional
        ? singles.map(text).join('')
        : writeClass(singles.flatMap(({ ranges }) => ranges))
  return sound(`${ones.slice(0, same).map(text).join('')}${end}${isOptional ? '?' : ''}`)
}

/** `\d+` for `\d*\d`; undefined where they are not the same thing counted. */
export function suggestForNeighbours(before: Part, after: Part, text: Text): string | undefined {
  const [one, other] = [counted(before), counted(after)]
  if (text(one.part) !== text(other.part)) return undefined
  return sound(`${text(one.part)}${writeCount(one.min + other.min, one.max + other.max)}`)
}

/** `a*` for `(?:a+)*`; undefined where no single count says the same. */
export function suggestForTurns({ part, min, max }: Repeat, text: Text): string | undefined {
  if (part.kind !== 'repeat') return undefined
  const isSame = part.min === 0 || (part.min === 1 && part.max === Infinity)
  if (!isSame) return undefined
  return sound(`${text(part.part)}${writeCount(part.min * min, part.max * max)}`)
}

function suggestForCounts(one: Counted, other: Counted, text: Text): string | undefined {
  const leavesGap = one.min > other.max + 1 || other.min > one.max + 1
  if (leavesGap || text(one.part) !== text(other.part)) return undefined
  return sound(`${text(one.part)}${writeCount(Math.min(one.min, other.min), Math.max(one.max, other.max))}`)
}

/** A part and how often it comes. */
type Counted = Pick<Repeat, 'part' | 'min' | 'max'>

const counted = (part: Part): Counted => (part.kind === 'repeat' ? part : { part, min: 1, max: 1 })

/** Pieces that stand one after the other. */
const units = (part: Part): readonly Part[] => (part.kind === 'sequence' ? part.parts : [part])

const isCharacters = (part: Part | undefined): part is Characters => part?.kind === 'characters'

const textOf = (part: Part | undefined, text: Text): string | undefined => part && text(part)

/** Only what would itself be taken is offered. */
function sound(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return undefined
  const part = parsePattern(pattern)
  return 'reason' in part || 'kind' in analyse(part) ? undefined : pattern
}
