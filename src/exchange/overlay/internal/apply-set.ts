import { addressOf } from '../address-of.ts'
import type { OperationOf } from '../operation.ts'
import { isData } from '../own.ts'
import { locate } from '../locate.ts'
import type { Outcome } from './outcome.ts'
import { type Path, valueAt, withValueAt } from '../path.ts'
import { sameData } from '../same-data.ts'

/** Sets a value, of a key or of a whole thing. */
export function applySet(data: unknown, operation: OperationOf<'set'>): Outcome {
  const { value, was } = operation
  const found = target(data, operation)
  if (found.is !== 'there') return { data, clash: { kind: found.is, mine: value } }
  const theirs = valueAt(data, found.path)
  if (sameData(theirs, value)) return { data }
  const set = withValueAt(data, found.path, value)
  const renewed = {
    do: 'set',
    ...at(operation),
    value,
    ...(theirs !== undefined && { was: theirs }),
  } as const
  if (sameData(theirs, was)) return { data: set, renewed }
  return {
    data: set,
    renewed,
    clash: { kind: 'changed', mine: value, ...(theirs !== undefined && { theirs }) },
  }
}

/** Takes a key away. */
export function applyUnset(data: unknown, operation: OperationOf<'remove'>): Outcome {
  const found = target(data, operation)
  if (found.is !== 'there') return found.is === 'gone' ? { data } : { data, clash: { kind: 'unfit' } }
  const theirs = valueAt(data, found.path)
  if (theirs === undefined) return { data }
  const unset = {
    data: withValueAt(data, found.path, undefined),
    renewed: { do: 'remove', ...at(operation), was: theirs } as const,
  }
  return sameData(theirs, operation.was) ? unset : { ...unset, clash: { kind: 'changed', theirs } }
}

/** Where an operation sets something, with the key. */
const at = (operation: OperationOf<'set' | 'remove'>) => ({
  ...addressOf(operation),
  ...(operation.key !== undefined && { key: operation.key }),
})

type Target = { readonly is: 'there'; readonly path: Path } | { readonly is: 'gone' | 'unfit' }

/** Where a key stands or would stand. What it stands in is made only where it had not been there before either. */
function target(data: unknown, operation: OperationOf<'set' | 'remove'>): Target {
  const thing = locate(data, operation)
  if (!thing) return { is: 'gone' }
  const keys = operation.key?.split('.') ?? []
  for (const index of keys.keys()) {
    const around = valueAt(data, [...thing, ...keys.slice(0, index)])
    if (around === undefined) return operation.was === undefined ? there(thing, keys) : { is: 'gone' }
    if (!isData(around)) return { is: 'unfit' }
  }
  return there(thing, keys)
}

const there = (thing: Path, keys: readonly string[]): Target => ({ is: 'there', path: [...thing, ...keys] })
