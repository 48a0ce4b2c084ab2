import { quoted } from '../../draft/quoted.ts'
import type { SchemaContext } from './schema-context.ts'

/** A schema as an object of keys. */
export type Keys = Readonly<Record<string, unknown>>

export const isKeys = (value: unknown): value is Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** References followed so far, so that a circle shows. */
export type Trail = readonly string[]

/** A schema without `$ref`; what stands beside the reference counts, too. */
export function resolveRef(
  schema: unknown,
  at: string,
  trail: Trail,
  context: SchemaContext,
): { readonly keys: Keys; readonly trail: Trail } | undefined {
  context.spend()
  if (!isKeys(schema)) return undefined
  const { $ref: reference, ...beside } = schema
  if (reference === undefined) return { keys: schema, trail }
  const refuse = (why: string): undefined => {
    context.notes.lost(at, `Der Verweis ${quoted(reference)} ließ sich nicht auflösen: ${why}.`)
  }
  if (typeof reference !== 'string') return refuse('Er ist kein Text')
  if (trail.includes(reference)) return refuse('Er führt im Kreis, das Schema enthält sich selbst')
  if (!reference.startsWith('#')) return refuse('Er führt aus der Datei heraus, und geladen wird nichts')
  const target = targetOf(reference, context.root)
  if (target === undefined) return refuse('Das Ziel gibt es in der Datei nicht')
  const resolved = resolveRef(target, at, [...trail, reference], context)
  return (
    resolved && {
      keys: { ...withBeside(resolved.keys, beside), '$ref of': reference },
      trail: resolved.trail,
    }
  )
}

/** Both hold; for a property that both describe, too. */
function withBeside(target: Keys, beside: Keys): Keys {
  const [one, other] = [target['properties'], beside['properties']]
  if (!isKeys(one) || !isKeys(other)) return { ...target, ...beside }
  const properties = Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      bothProperties(one, other, name),
    ]),
  )
  return { ...target, ...beside, properties }
}

/** What two objects say of one property. */
export const bothProperties = (one: Keys, other: Keys, name: string): unknown =>
  Object.hasOwn(one, name)
    ? Object.hasOwn(other, name)
      ? { allOf: [one[name], other[name]] }
      : one[name]
    : other[name]

/** `#/$defs/person`, `#person` or the schema itself. */
function targetOf(reference: string, root: unknown): unknown {
  if (reference === '#') return root
  if (!reference.startsWith('#/')) return anchored(reference.slice(1), root)
  let target: unknown = root
  for (const part of reference.slice(2).split('/')) {
    const key = decoded(part)
    if (typeof target !== 'object' || target === null || !Object.hasOwn(target, key)) return undefined
    target = (target as Keys)[key]
  }
  return target
}

function decoded(part: string): string {
  const plain = part.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

function anchored(name: string, root: unknown): unknown {
  if (!isKeys(root)) return undefined
  const definitions = [root['$defs'], root['definitions']]
    .filter(isKeys)
    .flatMap((keys) => Object.values(keys))
  return definitions.find(
    (definition) =>
      isKeys(definition) && (definition['$anchor'] === name || definition['$id'] === `#${name}`),
  )
}
