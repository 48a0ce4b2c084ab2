import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { checkPattern } from './check-pattern.ts'
import { matchesPattern } from './matches-pattern.ts'
import { parsePattern } from './parse-pattern.ts'
import type { Part } from './part.ts'

/** A pattern as the test sees it, read by nothing of ours. */
type Tree = Atom | { all: Tree[] } | { any: Tree[] } | { of: Tree; min: number; max: number }
interface Atom {
  source: string
  takes: string
}

const atoms: Atom[] = [
  ...'abcdeäß -'.split('').map((char) => ({ source: char, takes: char })),
  { source: String.raw`\.`, takes: '.' },
  { source: String.raw`\d`, takes: '0123456789' },
  { source: '[ab]', takes: 'ab' },
  { source: '[b-d]', takes: 'bcd' },
  { source: '[0-4x-]', takes: '01234x-' },
]
const counts = [
  [0, 1],
  [0, Infinity],
  [1, Infinity],
  [1, 1],
  [2, 2],
  [0, 2],
  [1, 3],
  [2, Infinity],
] as const

const anyAtom = fc.constantFrom<Tree[]>(...atoms)

/** @param depth How deep groups may stand in groups. */
const treeOf = (depth: number): fc.Arbitrary<Tree> => {
  const inner = depth === 1 ? anyAtom : fc.oneof(anyAtom, treeOf(depth - 1))
  return fc.oneof(
    fc.array(inner, { minLength: 2, maxLength: 4 }).map((all) => ({ all })),
    fc.array(inner, { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
    fc.tuple(inner, fc.constantFrom(...counts)).map(([of, [min, max]]) => ({ of, min, max })),
  )
}
const anyTree = treeOf(4)

function write(tree: Tree): string {
  if ('source' in tree) return tree.source
  if ('all' in tree) return tree.all.map((part) => `(?:${write(part)})`).join('')
  if ('any' in tree) return tree.any.map(write).join('|')
  const inner = 'source' in tree.of ? tree.of.source : `(?:${write(tree.of)})`
  const [min, max] = [tree.min, tree.max === Infinity ? '' : tree.max]
  const sign = new Map([
    ['0,1', '?'],
    ['0,', '*'],
    ['1,', '+'],
  ]).get(`${min},${max}`)
  return `${inner}${sign ?? `{${min},${max}}`}`
}

/** A text that the tree describes, by some whole numbers that decide. */
function sample(tree: Tree, picks: Iterator<number>): string {
  const pick = (below: number): number => (picks.next().value as number) % below
  if ('source' in tree) return tree.takes[pick(tree.takes.length)] ?? ''
  if ('all' in tree) return tree.all.map((part) => sample(part, picks)).join('')
  if ('any' in tree) return sample(tree.any[pick(tree.any.length)] as Tree, picks)
  const times = tree.min + pick(Math.min(tree.max, tree.min + 3) - tree.min + 1)
  return Array.from({ length: times }, () => sample(tree.of, picks)).join('')
}

function* endless(numbers: readonly number[]): Generator<number, never> {
  for (;;) yield* numbers
}

/** Where a match that begins at any of these places can end. */
function ends(tree: Tree, text: string, starts: ReadonlySet<number>): Set<number> {
  if ('source' in tree) {
    return new Set(
      [...starts].filter((at) => at < text.length && tree.takes.includes(text[at] ?? '')).map((at) => at + 1),
    )
  }
  if ('all' in tree) return tree.all.reduce((from, part) => ends(part, text, from), new Set(starts))
  if ('any' in tree) return new Set(tree.any.flatMap((branch) => [...ends(branch, text, starts)]))
  let reached = new Set(starts)
  const found = new Set(tree.min === 0 ? starts : [])
  for (let times = 1; times <= Math.min(tree.max, tree.min + text.length); times += 1) {
    reached = ends(tree.of, text, reached)
    if (times >= tree.min) for (const end of reached) found.add(end)
  }
  return found
}

/**
 * Whether the Glushkov automaton of the tree, written out in full, is deterministic and comes by no place twice: the
 * definition itself, without a thought for speed.
 */
function isUnambiguous(root: Tree): boolean {
  const takes: string[] = []
  const follow: number[][] = []
  let isSound = true
  /** `empties`: in how many ways it is empty; lists hold a place as often as there are ways to it. */
  interface Automaton {
    empties: number
    first: number[]
    last: number[]
  }
  const connect = (lasts: number[], firsts: number[]): void => {
    for (const last of lasts) follow[last]?.push(...firsts)
  }
  const times = (list: number[], ways: number): number[] =>
    Array.from({ length: Math.min(ways, 2) }, () => list).flat()
  const concat = (a: Automaton, b: Automaton): Automaton => {
    connect(a.last, b.first)
    return {
      empties: a.empties * b.empties,
      first: [...a.first, ...times(b.first, a.empties)],
      last: [...b.last, ...times(a.last, b.empties)],
    }
  }
  const optional = (a: Automaton): Automaton => ({ ...a, empties: a.empties + 1 })
  const plus = (a: Automaton): Automaton => {
    connect(a.last, a.first)
    return { ...a, empties: a.empties * 2 }
  }
  const watched = (a: Automaton): Automaton => {
    if (a.empties > 1) isSound = false
    return a
  }
  const build = (tree: Tree): Automaton => watched(builders(tree))
  const builders = (tree: Tree): Automaton => {
    if ('source' in tree) {
      takes.push(tree.takes)
      const place = follow.push([]) - 1
      return { empties: 0, first: [place], last: [place] }
    }
    if ('all' in tree) return tree.all.map(build).reduce(concat)
    if ('any' in tree) {
      return tree.any.map(build).reduce((a, b) => ({
        empties: a.empties + b.empties,
        first: [...a.first, ...b.first],
        last: [...a.last, ...b.last],
      }))
    }
    const { of, min, max } = tree
    const copies = (count: number): Automaton[] => Array.from({ length: count }, () => build(of))
    if (max === Infinity) {
      return min === 0 ? optional(plus(build(of))) : [...copies(min - 1), plus(build(of))].reduce(concat)
    }
    const rest = copies(max - min).reduceRight<Automaton | undefined>(
      (after, copy) => optional(after ? concat(copy, after) : copy),
      undefined,
    )
    return [...copies(min), ...(rest ? [rest] : [])].reduce(concat)
  }
  const competes = (places: number[]): boolean => {
    const chars = places.flatMap((place) => takes[place]?.split('') ?? [])
    return new Set(chars).size < chars.length
  }
  const { first } = build(root)
  return isSound && !competes(first) && !follow.some(competes)
}

/** Steps of a backtracking engine as textbooks have it: it remembers nothing and tries everything in turn. */
function stepsOf(part: Part, text: string, limit = Infinity): number {
  const chars = [...text]
  let steps = 0
  const go = (at: Part, place: number, then: (place: number) => boolean): boolean => {
    steps += 1
    if (steps > limit) return true
    switch (at.kind) {
      case 'characters': {
        const point = chars[place]?.codePointAt(0) ?? -1
        return at.ranges.some(([low, high]) => low <= point && point <= high) && then(place + 1)
      }
      case 'sequence': {
        const from = (index: number, here: number): boolean => {
          const next = at.parts[index]
          return next ? go(next, here, (end) => from(index + 1, end)) : then(here)
        }
        return from(0, place)
      }
      case 'choice':
        return at.branches.some((branch) => go(branch, place, then))
      case 'repeat': {
        const turn = (times: number, here: number): boolean => {
          steps += 1
          const again = (): boolean =>
            go(at.part, here, (end) => (end > here || times < at.min) && turn(times + 1, end))
          return (times < at.max && again()) || (times >= at.min && then(here))
        }
        return turn(0, place)
      }
    }
  }
  go(part, 0, (place) => place === chars.length)
  return steps
}

const parse = (pattern: string): Part => {
  const part = parsePattern(pattern)
  if ('reason' in part) throw new Error(`${pattern}: ${part.reason}`)
  return part
}

const anyText = fc.string({ unit: fc.constantFrom(...'abcdeäß -.07x!'), maxLength: 10 })
const picks = fc.array(fc.nat(100), { minLength: 1, maxLength: 20 })

describe('for any pattern of the subset', () => {
  test('takes it exactly where its automaton is deterministic and comes by no place twice', () => {
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(anyTree, (tree) => {
        const result = checkPattern(write(tree))
        fc.pre(result.ok || !result.reason.includes('zu lang'))
        seen[result.ok ? 'taken' : 'refused'] += 1
        expect(result.ok).toBe(isUnambiguous(tree))
      }),
      { numRuns: 5000 },
    )
    expect(seen.taken).toBeGreaterThan(500)
    expect(seen.refused).toBeGreaterThan(500)
  })

  test('reads it as RegExp does', () => {
    fc.assert(
      fc.property(anyTree, anyText, picks, (tree, text, numbers) => {
        const pattern = write(tree)
        fc.pre(isUnambiguous(tree))
        const described = sample(tree, endless(numbers))
        expect(matchesPattern(pattern, described)).toBe(true)
        for (const candidate of [text, `${described}${text}`, described.slice(1)]) {
          const isDescribed = ends(tree, candidate, new Set([0])).has(candidate.length)
          expect(matchesPattern(pattern, candidate)).toBe(isDescribed)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('an engine that backtracks takes steps in proportion to the text, whatever the text', () => {
    fc.assert(
      fc.property(anyTree, anyText, picks, (tree, text, numbers) => {
        const pattern = write(tree)
        fc.pre(checkPattern(pattern).ok)
        const part = parse(pattern)
        const described = sample(tree, endless(numbers))
        const repeated = described.repeat(Math.ceil(60 / (described.length + 1)))
        for (const prefix of [
          described,
          repeated,
          repeated.slice(0, -1),
          text,
          'a'.repeat(60),
          '0'.repeat(60),
        ]) {
          const attack = `${prefix}!`
          const most = 4 * pattern.length * (attack.length + 1)
          expect(stepsOf(part, attack, most)).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('counts of steps', () => {
  test.for<[pattern: string, text: string]>([
    [String.raw`\d+`, '0'],
    [String.raw`(?:\d+ )*`, '0'],
    ['(?:ab?)*', 'ab'],
    ['(?:ab{0,5}c?)*', 'abbbbbc'],
    ['[A-Z]{2,200}-?', 'A'],
    ['(?:a|b)*c(?:a|b)*', 'ab'],
  ])('double at most with the text: %s', ([pattern, text]) => {
    const steps = (times: number) => stepsOf(parse(pattern), `${text.repeat(times)}!`)
    expect(checkPattern(pattern)).toEqual({ ok: true })
    expect(steps(200)).toBeLessThanOrEqual(2 * steps(100))
  })

  test.for(['(?:a+)+', '(?:a|a)*', '(?:a|aa)+', '(?:a*)*'])('explode where we refuse: %s', (pattern) => {
    expect('kind' in analyse(parse(pattern))).toBe(true)
    expect(stepsOf(parse(pattern), `${'a'.repeat(30)}!`, 100_000)).toBeGreaterThan(100_000)
  })
})

test('takes or refuses any text at all, and what it takes is a regular expression', () => {
  const pieces = [
    'a',
    'b',
    'ß',
    '[a-f',
    ']',
    '(?:',
    '(',
    ')',
    '|',
    '?',
    '*',
    '+',
    '{2,3}',
    '{',
    '}',
    '\\',
    '\\d',
    '-',
    '.',
    '^',
    '😀',
    '\uD800',
  ]
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 500 }).map((chosen) => chosen.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((chosen) => chosen.join('')),
  )
  fc.assert(
    fc.property(anything, (pattern) => {
      const result = checkPattern(pattern)
      if (result.ok) expect(() => matchesPattern(pattern, '')).not.toThrow()
      else expect(result.reason).toMatch(/^[A-ZÄÖÜ„].*\.$/su)
    }),
    { numRuns: 5000 },
  )
})
