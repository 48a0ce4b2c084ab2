import type { Bump } from '../bump.ts'
import { isSameText, saysSomethingElse } from './word-share.ts'
import { type Width, widthOf } from './limits.ts'

/** What weighs a change of a key: its value before and after; `undefined` where there was or is none. */
export interface Weighed {
  readonly was: unknown
  readonly now: unknown
  /** The rest of the key: `de` of `label.de`, empty where the whole value changed. */
  readonly rest: readonly string[]
  /** Kind of the field. */
  readonly kind: string | undefined
}

/** How far a version goes up for a change of one key. */
export type Weigh = (change: Weighed) => Exclude<Bump, 'none'>

/** Words that nobody answers by, order, looks. */
export const wording: Weigh = () => 'patch'
export const always: Weigh = () => 'major'

const byWidth = (width: Width): Exclude<Bump, 'none'> =>
  width === 'narrower' ? 'major' : width === 'wider' ? 'minor' : 'patch'

/** A lower or upper limit. */
export const limit =
  (end: 'min' | 'max'): Weigh =>
  ({ was, now }) =>
    byWidth(widthOf(end, was, now))

/** An upper limit that the engine sets where the form says nothing. @param unwritten By kind. */
export const limitOr =
  (unwritten: Readonly<Record<string, number>>): Weigh =>
  ({ was, now, kind = '' }) =>
    byWidth(widthOf('max', was ?? unwritten[kind], now ?? unwritten[kind]))

/** Adding narrows, taking away widens, another one is another meaning. */
export const restriction: Weigh = ({ now }) => (now === undefined ? 'minor' : 'major')

/** What it is called. In German, words that are mostly others mean something else; translations follow. */
export const naming: Weigh = ({ was, now, rest }) =>
  byGerman(was, now, rest, (one, other) => (saysSomethingElse(one, other) ? 'major' : 'patch'))

/** What is promised or measured: any other word counts. */
export const meaning: Weigh = ({ was, now, rest }) =>
  byGerman(was, now, rest, (one, other) => (isSameText(one, other) ? 'patch' : 'major'))

/** What people are told beforehand. Adopting offices should look at what is new. */
export const notice: Weigh = ({ was, now, rest }) => {
  const bump = byGerman(was, now, rest, (one, other) => (saysSomethingElse(one, other) ? 'major' : 'patch'))
  return bump === 'major' ? 'minor' : bump
}

function byGerman(
  was: unknown,
  now: unknown,
  rest: readonly string[],
  weigh: (was: string, now: string) => Exclude<Bump, 'none'>,
): Exclude<Bump, 'none'> {
  const language = rest.at(-1)
  if (language !== undefined && language !== 'de') return 'patch'
  const [one, other] = [germanIn(was), germanIn(now)]
  return one === undefined || other === undefined ? 'major' : weigh(one, other)
}

const germanIn = (text: unknown): string | undefined => {
  const german = typeof text === 'object' && text !== null && 'de' in text ? text.de : text
  return typeof german === 'string' ? german : undefined
}

/** A list in which order does not matter: fewer is narrower, more is wider. */
export const choiceOf: Weigh = ({ was, now }) => {
  const [one, other] = [setOf(was), setOf(now)]
  if (!one.isSubsetOf(other)) return 'major'
  return other.isSubsetOf(one) ? 'patch' : 'minor'
}

const setOf = (list: unknown): ReadonlySet<unknown> =>
  new Set(Array.isArray(list) ? (list as readonly unknown[]) : [])

/** A ladder of values, from what allows least. */
export const ladder =
  (...steps: readonly unknown[]): Weigh =>
  ({ was, now }) =>
    steps.indexOf(now) > steps.indexOf(was) ? 'minor' : 'major'

/** Parts of a question, none, optional or required: one more that may be left out widens, all else narrows. */
export const part: Weigh = ({ was, now, rest }) => {
  if (rest.length > 0) return partOf(was, now)
  const [one, other] = [was ?? {}, now ?? {}] as [Record<string, unknown>, Record<string, unknown>]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name],
  )
  return names.some((name) => partOf(one[name], other[name]) === 'major') ? 'major' : 'minor'
}

const partOf = (was: unknown, now: unknown): 'minor' | 'major' =>
  now === 'optional' ? 'minor' : was === now ? 'minor' : 'major'
