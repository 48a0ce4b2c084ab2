import type { Clash } from './clash.ts'
import { findOverlap } from './overlap.ts'
import type { Characters, Choice, Part, Repeat, Sequence } from './part.ts'

/** Most characters of a pattern written out in full, `A{3}` being three. */
export const MAX_SIZE = 2000

/** What has to be known of a part to set it beside others. */
export interface Reach {
  /** Characters written out in full. */
  readonly size: number
  /** Whether it may be empty. */
  readonly isEmptiable: boolean
  /** What it can begin with. */
  readonly first: readonly Characters[]
  /** What can go on inside it after a character with which it could end. */
  readonly further: readonly Characters[]
}

/**
 * Looks for a place where a text could be matched in two ways. Where there is none, every character of a text decides alone
 * how to go on, and so does the end: a backtracking engine then tries each character at no more places than the pattern has
 * and never comes by the same way twice, so its steps grow with the length of the text and no faster.
 *
 * This is the test for "strong" determinism: XML Schema's Unique Particle Attribution, which asks whether two places compete
 * for a character, and besides whether one place is reached in two ways, as in `(?:a*)*`, which Unique Particle Attribution
 * lets pass although it takes exponential time. It decides from the sets of each part what the Glushkov automaton of the
 * pattern written out in full would show, without building it.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cos-nonambig
 * @see https://doi.org/10.1006/inco.1997.2688 Brüggemann-Klein, Wood: One-Unambiguous Regular Languages
 */
export function analyse(part: Part): Reach | Clash {
  switch (part.kind) {
    case 'characters':
      return { size: 1, isEmptiable: false, first: [part], further: [] }
    case 'sequence':
      return analyseSequence(part)
    case 'choice':
      return analyseChoice(part)
    case 'repeat':
      return analyseRepeat(part)
  }
}

function analyseSequence(sequence: Sequence): Reach | Clash {
  let so: Reach | undefined
  for (const [index, part] of sequence.parts.entries()) {
    const next = analyse(part)
    if ('kind' in next) return next
    if (so === undefined) {
      so = next
      continue
    }
    const open = so.isEmptiable ? [...so.first, ...so.further] : so.further
    const overlap = findOverlap(open, next.first)
    if (overlap) return { kind: 'neighbours', sequence, index, overlap }
    const size = so.size + next.size
    if (size > MAX_SIZE) return { kind: 'too-long', part: sequence }
    so = {
      size,
      isEmptiable: so.isEmptiable && next.isEmptiable,
      first: so.isEmptiable ? union(so.first, next.first) : so.first,
      further: next.isEmptiable ? union(so.further, next.first, next.further) : next.further,
    }
  }
  if (so === undefined) throw new RangeError('A sequence has parts.')
  return so
}

function analyseChoice(choice: Choice): Reach | Clash {
  const seen: { readonly branch: Part; readonly reach: Reach }[] = []
  for (const branch of choice.branches) {
    const reach = analyse(branch)
    if ('kind' in reach) return reach
    for (const other of seen) {
      const overlap = findOverlap(other.reach.first, reach.first)
      if (overlap) return { kind: 'branches', choice, branches: [other.branch, branch], overlap }
      if (other.reach.isEmptiable && reach.isEmptiable) {
        return { kind: 'empty-branches', branches: [other.branch, branch] }
      }
    }
    seen.push({ branch, reach })
  }
  const reaches = seen.map(({ reach }) => reach)
  const size = reaches.reduce((sum, reach) => sum + reach.size, 0)
  if (size > MAX_SIZE) return { kind: 'too-long', part: choice }
  return {
    size,
    isEmptiable: reaches.some(({ isEmptiable }) => isEmptiable),
    first: union(...reaches.map(({ first }) => first)),
    further: union(...reaches.map(({ further }) => further)),
  }
}

function analyseRepeat(repeat: Repeat): Reach | Clash {
  const { part, min, max } = repeat
  const turn = analyse(part)
  if ('kind' in turn) return turn
  // An empty turn can be taken or left: that alone is two ways.
  if (turn.isEmptiable && (min === 0 || max > 1)) return { kind: 'empty-turn', repeat }
  const overlap = max > 1 ? findOverlap(turn.further, turn.first) : undefined
  if (overlap) return { kind: 'turns', repeat, overlap }
  const size = turn.size * (max === Infinity ? Math.max(min, 1) : max)
  if (size > MAX_SIZE) return { kind: 'too-long', part: repeat }
  return {
    size,
    isEmptiable: min === 0 || turn.isEmptiable,
    first: turn.first,
    // Between the least and the most turns, each may be followed by another or be the last.
    further: max > 1 && max > min ? union(turn.further, turn.first) : turn.further,
  }
}

const union = (...lists: readonly (readonly Characters[])[]): readonly Characters[] => [
  ...new Set(lists.flat()),
]
