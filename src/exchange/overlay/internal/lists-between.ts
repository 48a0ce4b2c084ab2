import type { Address } from '../address.ts'
import type { Operation } from '../operation.ts'
import { type Data, own } from '../own.ts'
import { keyedList, type KeyedList } from './keyed-list.ts'
import { keysBetween } from './keys-between.ts'
import { placementsIn } from './places.ts'
import { sameData } from '../same-data.ts'

/** How a list is compared: what its items are called in an address, and what is different in one. */
export interface ListOf {
  readonly addressOf: (id: string) => Address
  readonly itemBetween: (before: Data, after: Data, address: Address) => readonly Operation[]
}

/** Operations on a list of things with names: what goes, what comes or moves, then what is different in those that stay. */
export function listsBetween(
  before: KeyedList,
  after: KeyedList,
  { addressOf, itemBetween }: ListOf,
): Operation[] {
  const gone = [...before].filter(([id]) => !after.has(id))
  return [
    ...gone.map(([id, was]): Operation => ({ do: 'remove', ...addressOf(id), was })),
    ...placementsIn([...before.keys()], [...after.keys()]).flatMap(
      ({ id, is, after: place }): Operation[] => {
        if (is === 'stays') return []
        if (is === 'new') return [{ do: 'add', ...addressOf(id), after: place, value: after.get(id) }]
        return [{ do: 'move', ...addressOf(id), after: place, was: { after: placeIn(before, id) } }]
      },
    ),
    ...[...after].flatMap(([id, item]) => {
      const was = before.get(id)
      return was ? itemBetween(was, item, addressOf(id)) : []
    }),
  ]
}

/** What stood before an item. */
export function placeIn(list: KeyedList, id: string): string | null {
  const ids = [...list.keys()]
  return ids[ids.indexOf(id) - 1] ?? null
}

/** Operations on a field, its options and the fields of its rows. */
export function fieldBetween(before: Data, after: Data, address: Address): readonly Operation[] {
  if (sameData(before, after)) return []
  const lists = (['options', 'fields'] as const).flatMap((key) => {
    const by = key === 'options' ? 'value' : 'id'
    const [one, other] = [keyedList(own(before, key), by), keyedList(own(after, key), by)]
    return one && other ? [{ key, one, other }] : []
  })
  return [
    ...keysBetween(
      before,
      after,
      address,
      lists.map(({ key }) => key),
    ),
    ...lists.flatMap(({ key, one, other }) =>
      listsBetween(
        one,
        other,
        key === 'options'
          ? { addressOf: (option) => ({ ...address, option }), itemBetween: keysBetween }
          : {
              addressOf: (id) => ({ ...address, field: `${address.field ?? ''}.${id}` }),
              itemBetween: fieldBetween,
            },
      ),
    ),
  ]
}
