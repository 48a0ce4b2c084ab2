import { ownKeys } from '../../property/generate/anything.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { awkward, hostileText } from './text.ts'

/** Levels that no parser of ours should have to follow. */
const deep = 5000

/** As JSON. What is very deep is written by hand: `JSON.stringify` takes a second for it, and then has no room left. */
export const jsonOf = (value: unknown): string =>
  isDeeper(value, 500) ? `${'['.repeat(deep)}${']'.repeat(deep)}` : (JSON.stringify(value) ?? 'null')

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)))

/** Numbers at the edges of what programs take. */
export const edgeNumbers = [
  0, -0, 1, -1, 0.1, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e15, 8.64e15, -8.64e15, 1e21, 1e308, -1e308, 5e-324, 1e-7,
] as const // prettier-ignore

/** Anything that JSON can hold, with the worst in it. */
export function hostileValue(choices: Choices, depth = 3): unknown {
  switch (choices.below(depth > 0 ? 12 : 8)) {
    case 0:
      return choices.one([null, true, false])
    case 1:
    case 2:
      return choices.one(edgeNumbers)
    case 3:
    case 4:
    case 5:
    case 6:
      return hostileText(choices)
    case 7:
      return choices.chance(20) ? nested(choices, choices.one([10, 100, deep])) : []
    case 8:
    case 9:
      return choices.list(0, 4, () => hostileValue(choices, depth - 1))
    default:
      return ownKeys(choices.list(0, 4, () => [hostileKey(choices), hostileValue(choices, depth - 1)]))
  }
}

export const hostileKey = (choices: Choices): string =>
  choices.chance(70) ? choices.one(awkward) : hostileText(choices)

/** The same brackets again and again. */
function nested(choices: Choices, levels: number): unknown {
  const wrap = choices.one<(inner: unknown) => unknown>([
    (inner) => [inner],
    (inner) => ({ '!': [inner] }),
    (inner) => ({ and: [inner, true] }),
    (inner) => ({ a: inner }),
    (inner) => ({ fields: [inner] }),
  ])
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

/**
 * A JSON value with something wrong in it: anywhere, something was replaced, renamed, left out, doubled, nested or made very
 * long. The value itself stays as it is.
 */
export function spoilt(choices: Choices, value: unknown, times: number): unknown {
  let result = value
  for (let time = 0; time < times; time += 1) result = spoiltOnce(choices, result, choices.between(0, 9))
  return result
}

function spoiltOnce(choices: Choices, value: unknown, depth: number): unknown {
  if (depth > 0 && Array.isArray(value) && value.length > 0) {
    const at = choices.below(value.length)
    return value.with(at, spoiltOnce(choices, value[at], depth - 1))
  }
  if (depth > 0 && isRecord(value) && Object.keys(value).length > 0) {
    const key = choices.one(Object.keys(value))
    return ownKeys(
      Object.entries(value).map(([name, inner]) => [
        name,
        name === key ? spoiltOnce(choices, inner, depth - 1) : inner,
      ]),
    )
  }
  return wrong(choices, value)
}

function wrong(choices: Choices, value: unknown): unknown {
  const entries = isRecord(value) ? Object.entries(value) : []
  switch (choices.below(7)) {
    case 0:
      return typeof value === 'number' ? choices.one(edgeNumbers) : hostileText(choices)
    case 1:
      return ownKeys([...entries, [hostileKey(choices), hostileValue(choices)]])
    case 2:
      return ownKeys(entries.map(([name, inner], index) => [index === 0 ? hostileKey(choices) : name, inner]))
    case 3:
      return ownKeys(entries.slice(1))
    case 4:
      return Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value]
    case 5:
      return choices.chance(10) ? Array.from({ length: choices.one([100, 3000]) }, () => value) : value
    default:
      return hostileValue(choices)
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
