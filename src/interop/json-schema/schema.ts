/** A JSON Schema, draft 2020-12. @see https://json-schema.org/draft/2020-12 */
export type Schema = boolean | Readonly<Record<string, unknown>>

/** Dialect of the schemas made here. */
export const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** Holds where none of it does not. */
export function allOf(schemas: readonly Schema[]): Schema {
  const telling = schemas.filter((schema) => schema !== true)
  if (telling.includes(false)) return false
  return telling.length > 1 ? { allOf: telling } : (telling[0] ?? true)
}

/** Holds where any of it does. */
export function anyOf(schemas: readonly Schema[]): Schema {
  const telling = schemas.filter((schema) => schema !== false)
  if (telling.includes(true)) return true
  return telling.length > 1 ? { anyOf: telling } : (telling[0] ?? false)
}

/** Holds where it does not. */
export const not = (schema: Schema): Schema => (typeof schema === 'boolean' ? !schema : { not: schema })
