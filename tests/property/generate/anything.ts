import type { Choices } from './choices.ts'

/** Keys that mean something to JavaScript. */
export const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'length',
  'then',
  'toJSON',
  '',
] as const

const atoms = [
  null, true, false, 0, -0, -1, 1.5, 1e308, 9_007_199_254_740_993, '', 'x', '0', 'NaN', 'Infinity', '1e999', '__proto__',
  '\uD800', '\u202E', '\u0000', '2024-02-30', '+275760-09-13', '0000-00-00', '99999999999', 'yes', 'DE',
] as const // prettier-ignore

/** Anything that JSON can hold. @param keys Keys that are looked for. */
export function anything(choices: Choices, keys: readonly string[], depth = 3): unknown {
  const kind = depth > 0 ? choices.below(4) : 0
  if (kind < 2) return choices.one(atoms)
  if (kind === 2) return choices.list(0, 3, () => anything(choices, keys, depth - 1))
  return ownKeys(choices.list(0, 4, () => [choices.one(keys), anything(choices, keys, depth - 1)]))
}

/** An object whose keys are its own, `__proto__` as well: as `JSON.parse` makes it. */
export function ownKeys(pairs: readonly (readonly [string, unknown])[]): object {
  const object = {}
  for (const [key, value] of pairs)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  return object
}
