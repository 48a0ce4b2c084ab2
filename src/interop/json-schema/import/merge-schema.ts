import { quoted } from '../../draft/quoted.ts'
import { bothProperties, isKeys, type Keys, resolveRef, type Trail } from './resolve-ref.ts'
import type { SchemaContext } from './schema-context.ts'

/** A schema with its references followed and its `allOf` put together. */
export interface Merged {
  readonly keys: Keys
  /** Parts that only hold under a condition: with `if`, or with dependencies. */
  readonly conditional: readonly Keys[]
  /** All expressions a text must match. */
  readonly patterns: readonly string[]
  readonly trail: Trail
}

const conditionalKeys = [
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'dependencies',
] as const

/** Puts a schema together; `undefined` where it is none or cannot be resolved. */
export function mergeSchema(
  schema: unknown,
  at: string,
  trail: Trail,
  context: SchemaContext,
): Merged | undefined {
  const resolved = resolveRef(schema, at, trail, context)
  if (!resolved) return undefined
  const { allOf, pattern, ...own } = resolved.keys
  const conditional: Keys[] = []
  const patterns: string[] = typeof pattern === 'string' ? [pattern] : []
  let keys: Keys = {
    ...without(own, conditionalKeys),
    ...(pattern !== undefined && typeof pattern !== 'string' && { pattern }),
  }
  const condition = only(own, conditionalKeys)
  if (Object.keys(condition).length > 0) conditional.push(condition)
  let reached = resolved.trail
  for (const part of Array.isArray(allOf) ? (allOf as readonly unknown[]) : []) {
    const merged = mergeSchema(part, at, resolved.trail, context)
    if (!merged) continue
    conditional.push(...merged.conditional)
    patterns.push(...merged.patterns)
    keys = joined(keys, merged.keys, at, context)
    reached = [...new Set([...reached, ...merged.trail])]
  }
  if (allOf !== undefined && !Array.isArray(allOf))
    context.notes.lost(at, `„allOf“ ist keine Liste: ${quoted(allOf)}.`)
  return { keys, conditional, patterns, trail: reached }
}

const without = (keys: Keys, names: readonly string[]): Keys =>
  Object.fromEntries(Object.entries(keys).filter(([name]) => !names.includes(name)))
const only = (keys: Keys, names: readonly string[]): Keys =>
  Object.fromEntries(Object.entries(keys).filter(([name]) => names.includes(name)))

/** Both must hold. */
function joined(one: Keys, other: Keys, at: string, { notes }: SchemaContext): Keys {
  const entries = new Map<string, unknown>(Object.entries(one))
  for (const [key, value] of Object.entries(other)) {
    const before = entries.get(key)
    entries.set(key, before === undefined ? value : both(key, before, value, at, notes))
  }
  return Object.fromEntries(entries)
}

function both(key: string, one: unknown, other: unknown, at: string, notes: SchemaContext['notes']): unknown {
  if (JSON.stringify(one) === JSON.stringify(other)) return one
  if (
    (key === 'properties' || key === '$defs' || key === 'definitions' || key === 'patternProperties') &&
    isKeys(one) &&
    isKeys(other)
  ) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return Object.fromEntries([...names].map((name) => [name, bothProperties(one, other, name)]))
  }
  if (key === 'required' && Array.isArray(one) && Array.isArray(other))
    return [...new Set([...(one as unknown[]), ...(other as unknown[])])]
  if (typeof one === 'number' && typeof other === 'number') {
    if (/^(?:min|exclusiveMin)/u.test(key)) return Math.max(one, other)
    if (/^(?:max|exclusiveMax)/u.test(key)) return Math.min(one, other)
  }
  if (key === 'title' || key === 'description' || key === '$ref of' || key === '$comment') return one
  notes.changed(
    at,
    `„${key}“ steht in „allOf“ mehrfach und verschieden; es gilt ${quoted(one)}, nicht ${quoted(other)}.`,
  )
  return one
}
