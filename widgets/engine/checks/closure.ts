import type { Asked } from './candidates.ts'
import type { Clause, FieldPlace, Outline } from './outline.ts'
import { type Resolution, resolve } from './resolve.ts'

/** What is asked of an answer, or of a part of it. */
export interface AskedAt extends Asked {
  /** Part of a composite question, number of a row. */
  readonly rest: readonly string[]
}

/** Everything that decides about some rules: the fields they ask about, and those that decide whether these are asked. */
export interface Closure {
  readonly asked: ReadonlyMap<FieldPlace, readonly AskedAt[]>
  readonly askedOfToday: readonly Asked[]
}

/** Whether a mistake was found in a rule or field of this key: nothing is said about what depends on it. */
export type IsFaulty = (key: string) => boolean

/** Finds what mentions name, once for each clause. */
export type Lookup = (clause: Clause) => readonly Resolution[]

export function lookupIn(outline: Outline): Lookup {
  const found = new Map<Clause, readonly Resolution[]>()
  return (clause) => {
    const before = found.get(clause)
    if (before) return before
    const resolutions = clause.mentions.map((mention) => resolve(outline, mention, clause.at))
    found.set(clause, resolutions)
    return resolutions
  }
}

/**
 * Follows rules to everything they depend on.
 *
 * @returns `undefined` where it cannot be decided.
 */
export function closureOf(
  outline: Outline,
  lookup: Lookup,
  clauses: readonly Clause[],
  places: readonly FieldPlace[],
  isFaulty: IsFaulty,
): Closure | undefined {
  const asked = new Map<FieldPlace, AskedAt[]>()
  const askedOfToday: Asked[] = []
  const steps = new Set<string>()
  const waiting: Clause[] = [...clauses]
  const include = (place: FieldPlace): AskedAt[] => {
    const known = asked.get(place)
    if (known) return known
    const uses: AskedAt[] = []
    asked.set(place, uses)
    const own = outline.clausesAt.get(place.key) ?? []
    waiting.push(...own.filter(({ role }) => role !== 'required'))
    if (place.group) include(place.group)
    if (!steps.has(place.step.key)) {
      steps.add(place.step.key)
      waiting.push(...(outline.clausesAt.get(place.step.key) ?? []))
    }
    return uses
  }
  for (const place of places) include(place)
  for (let clause = waiting.pop(); clause; clause = waiting.pop()) {
    if (clause.rule === undefined || isFaulty(clause.key)) return undefined
    for (const [index, found] of lookup(clause).entries()) {
      const { use, compared } = clause.mentions[index] as (typeof clause.mentions)[number]
      const asks: Asked = compared ? { use, compared } : { use }
      if (found.is === 'fault') return undefined
      if (found.is === 'today') askedOfToday.push(asks)
      else include(found.place).push({ ...asks, rest: found.rest })
      if (found.is === 'field') includeRows(found.place, found.rest, include)
    }
  }
  return [...asked.keys()].some(({ key }) => isFaulty(key)) ? undefined : { asked, askedOfToday }
}

/** A row that is named by its number shows what is in it. */
function includeRows(
  place: FieldPlace,
  [, name, ...rest]: readonly string[],
  include: (place: FieldPlace) => AskedAt[],
): void {
  const inner = place.fields.find(({ field }) => field.id === name)
  if (!inner) return
  include(inner).push({ use: { is: 'value' }, rest })
  includeRows(inner, rest, include)
}
