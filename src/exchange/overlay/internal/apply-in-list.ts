import { addressOf } from '../address-of.ts'
import type { OperationOf } from '../operation.ts'
import { isData, itemsOf, own } from '../own.ts'
import { homeOf, itemIn, locate } from '../locate.ts'
import type { Clash, Outcome } from './outcome.ts'
import { type Path, valueAt, withValueAt } from '../path.ts'
import { sameData } from '../same-data.ts'

/** Puts in a step, field, option, condition or rule. */
export function applyAdd(data: unknown, operation: OperationOf<'add'>): Outcome {
  const { after, value } = operation
  const home = homeOf(data, operation)
  if (home === 'form') return { data, clash: { kind: 'unfit', mine: value } }
  const at = locate(data, operation)
  const known = at && valueAt(data, at)
  const named = home?.by === undefined || !isData(value) ? value : { ...value, [home.by]: home.name }
  if (at && known !== undefined) {
    if (sameData(known, named) || isWithin(named, known)) return { data }
    return {
      data: withValueAt(data, at, named),
      renewed: { do: 'set', ...addressOf(operation), value: named, was: known },
      clash: { kind: 'taken', theirs: known, mine: named },
    }
  }
  if (!home) return { data, clash: { kind: 'target-gone', mine: value } }
  const list = valueAt(data, home.path)
  if (home.by === undefined) {
    if (list !== undefined && !isData(list)) return { data, clash: { kind: 'unfit', mine: value } }
    return { data: withValueAt(data, [...home.path, home.name], named), renewed: operation }
  }
  if ((list !== undefined && !Array.isArray(list)) || !isData(named))
    return { data, clash: { kind: 'unfit', mine: value } }
  const { items, place, isFound } = inserted(itemsOf(list), named, after, home.by)
  return {
    data: withValueAt(data, home.path, items),
    renewed: { ...operation, after: place },
    ...(!isFound && { clash: { kind: 'place-gone', mine: named } }),
  }
}

/** Whether a step is there with all of its questions: others may have come to it. */
function isWithin(mine: unknown, theirs: unknown): boolean {
  const [few, many] = [own(mine, 'fields'), own(theirs, 'fields')]
  if (!isData(mine) || !isData(theirs) || !Array.isArray(few) || !Array.isArray(many) || 'kind' in mine)
    return false
  const isThere = (field: unknown): boolean => many.some((other) => sameData(field, other))
  return sameData({ ...mine, fields: [] }, { ...theirs, fields: [] }) && few.every(isThere)
}

/** Takes out a step, field, option, condition or rule. */
export function applyRemove(data: unknown, operation: OperationOf<'remove'>): Outcome {
  const at = locate(data, operation)
  if (!at) return { data }
  if (at.length === 0) return { data, clash: { kind: 'unfit' } }
  const theirs = valueAt(data, at)
  const done = { data: without(data, at), renewed: { ...operation, was: theirs } }
  return sameData(theirs, operation.was) ? done : { ...done, clash: { kind: 'changed', theirs } }
}

/** Puts an item of a list in another place, a field also into another step. */
export function applyMove(data: unknown, operation: OperationOf<'move'>): Outcome {
  const { step, field, option, to, after, was } = operation
  const at = locate(data, operation)
  if (!at) return { data, clash: { kind: 'gone' } }
  if (at.length === 0 || operation.condition !== undefined) return { data, clash: { kind: 'unfit' } }
  const by = option === undefined ? 'id' : 'value'
  const isQuestion = field !== undefined && option === undefined && !field.includes('.')
  const from = at.slice(0, -1)
  const current = isQuestion ? stepOf(data, at) : undefined
  const wanted = isQuestion ? (to ?? step) : undefined
  const target = wanted === undefined ? from : targetOf(data, wanted)
  if (!target) return { data, clash: { kind: 'target-gone' } }
  const isElsewhere = current !== undefined && current !== wanted
  const old = before(valueAt(data, from), at.at(-1), by)
  if ((!isElsewhere || wanted === undefined) && old === after) return { data }

  const item = valueAt(data, at)
  const rest = without(data, at)
  const { items, place, isFound } = inserted(itemsOf(valueAt(rest, target)), item, after, by)
  const moved = withValueAt(rest, target, items)
  const clash: Clash | undefined =
    isElsewhere && wanted !== undefined && current !== (was?.step ?? step)
      ? { kind: 'moved', theirs: current, mine: wanted }
      : isFound
        ? undefined
        : { kind: 'place-gone' }
  return {
    data: moved,
    renewed: {
      do: 'move',
      ...addressOf(operation),
      ...(current !== undefined && { step: current }),
      ...(isElsewhere && wanted !== undefined && { to: wanted }),
      after: place,
      // Neighbours come and go; only another step is another place.
      was:
        was && was.step === current ? was : { ...(current !== undefined && { step: current }), after: old },
    },
    ...(clash && { clash }),
  }
}

const stepOf = (data: unknown, at: Path): string | undefined => {
  const id = own(valueAt(data, at.slice(0, 2)), 'id')
  return typeof id === 'string' ? id : undefined
}

function targetOf(data: unknown, step: string): Path | undefined {
  const at = itemIn(data, { path: ['steps'], by: 'id', name: step })
  return at && Array.isArray(valueAt(data, [...at, 'fields'])) ? [...at, 'fields'] : undefined
}

/** Name of what stands before a place of a list. */
function before(list: unknown, index: string | number | undefined, by: string): string | null {
  const name = typeof index === 'number' ? own(itemsOf(list)[index - 1], by) : undefined
  return typeof name === 'string' ? name : null
}

function without(data: unknown, at: Path): unknown {
  const home = at.slice(0, -1)
  const last = at.at(-1)
  const list = valueAt(data, home)
  return Array.isArray(list)
    ? withValueAt(
        data,
        home,
        (list as readonly unknown[]).filter((_, index) => index !== last),
      )
    : withValueAt(data, at, undefined)
}

interface Inserted {
  readonly items: readonly unknown[]
  /** What it stands after. */
  readonly place: string | null
  /** False where what it should stand after is not there. */
  readonly isFound: boolean
}

function inserted(
  list: readonly unknown[],
  item: unknown,
  after: string | null | undefined,
  by: string,
): Inserted {
  const isPlain = after === undefined || after === null
  const index = isPlain ? -1 : list.findIndex((other) => own(other, by) === after)
  const isFound = isPlain || index >= 0
  const place = after === null ? 0 : index < 0 ? list.length : index + 1
  return { items: list.toSpliced(place, 0, item), place: before(list, place, by), isFound }
}
