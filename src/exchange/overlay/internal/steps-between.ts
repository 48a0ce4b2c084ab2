import type { Operation } from '../operation.ts'
import { type Data, own } from '../own.ts'
import { keyedList, type KeyedList } from './keyed-list.ts'
import { keysBetween } from './keys-between.ts'
import { fieldBetween, placeIn } from './lists-between.ts'
import { placementsIn } from './places.ts'

/** A step with its fields by name. */
interface Taken {
  readonly step: Data
  readonly fields: KeyedList
}
type Steps = ReadonlyMap<string, Taken>

/**
 * Operations on steps and the fields in them; `undefined` where names are missing or doubled, so that nothing could be
 * addressed. New steps come first and old ones go last, so that fields can move from one to the other.
 */
export function stepsBetween(before: unknown, after: unknown): readonly Operation[] | undefined {
  const [one, other] = [taken(before), taken(after)]
  if (!one || !other) return undefined
  const [from, to] = [homes(one), homes(other)]
  if (!from || !to) return undefined
  const isMoved = (id: string): boolean => from.has(id) && to.has(id) && from.get(id) !== to.get(id)

  return [
    ...placementsIn([...one.keys()], [...other.keys()]).flatMap(({ id, is, after: place }): Operation[] => {
      if (is === 'stays') return []
      if (is === 'moved') return [{ do: 'move', step: id, after: place, was: { after: previous(one, id) } }]
      const value = without(other.get(id), isMoved)
      return [{ do: 'add', step: id, after: place, value }]
    }),
    ...[...from].flatMap(([id, step]): Operation[] =>
      to.has(id) || !other.has(step)
        ? []
        : [{ do: 'remove', step, field: id, was: one.get(step)?.fields.get(id) }],
    ),
    ...[...other].flatMap(([step, { fields }]) => {
      // In a new step stands already what comes with it.
      const there = one.has(step) ? (one.get(step)?.fields ?? new Map()) : unmoved(fields, isMoved)
      return placementsIn([...there.keys()], [...fields.keys()]).flatMap(
        ({ id, is, after: place }): Operation[] => {
          const home = from.get(id)
          if (is === 'stays') return []
          if (is === 'new' && home === undefined)
            return [{ do: 'add', step, field: id, after: place, value: fields.get(id) }]
          const old = placeIn(one.get(home ?? step)?.fields ?? new Map(), id)
          return [
            is === 'new' && home !== undefined
              ? { do: 'move', step: home, field: id, to: step, after: place, was: { step: home, after: old } }
              : { do: 'move', step, field: id, after: place, was: { step, after: old } },
          ]
        },
      )
    }),
    ...[...other].flatMap(([id, { step, fields }]) => {
      const was = one.get(id)
      return [
        ...(was ? keysBetween(was.step, step, { step: id }, ['fields']) : []),
        ...[...fields].flatMap(([field, item]) => {
          const old = one.get(from.get(field) ?? '')?.fields.get(field)
          return old ? fieldBetween(old, item, { step: id, field }) : []
        }),
      ]
    }),
    ...[...one].flatMap(([id, step]): Operation[] =>
      other.has(id) ? [] : [{ do: 'remove', step: id, was: without(step, isMoved) }],
    ),
  ]
}

function taken(list: unknown): Steps | undefined {
  const steps = keyedList(list, 'id')
  if (!steps) return undefined
  const found = new Map<string, Taken>()
  for (const [id, step] of steps) {
    const fields = keyedList(own(step, 'fields'), 'id')
    if (!fields) return undefined
    found.set(id, { step, fields })
  }
  return found
}

/** The step of each field; `undefined` where a name is in two. */
function homes(steps: Steps): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>()
  for (const [id, { fields }] of steps)
    for (const field of fields.keys()) {
      if (found.has(field)) return undefined
      found.set(field, id)
    }
  return found
}

function without(taken: Taken | undefined, isMoved: (id: string) => boolean): Data {
  const fields = [...(taken?.fields ?? [])].filter(([id]) => !isMoved(id)).map(([, field]) => field)
  return { ...taken?.step, fields }
}

const unmoved = (fields: KeyedList, isMoved: (id: string) => boolean): KeyedList =>
  new Map([...fields].filter(([id]) => !isMoved(id)))

const previous = (steps: Steps, id: string): string | null => {
  const ids = [...steps.keys()]
  return ids[ids.indexOf(id) - 1] ?? null
}
