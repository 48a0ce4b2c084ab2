/** Looks an answer up by the path a rule names: `field`, `group.0.field`, `''` for everything. `undefined` where there is none. */
export type Scope = (path: string) => unknown

/** A rule compiled once: no text is ever evaluated as code. */
export type Compiled = (scope: Scope) => unknown

/** Answers seen from a place in the form: first those of the row, then those of the form. */
export const scopeOf =
  (...levels: readonly unknown[]): Scope =>
  (path) => {
    for (const level of levels) {
      const value = lookUp(level, path)
      if (value !== undefined) return value
    }
    return undefined
  }

/** Follows own properties only: what a prototype holds is no answer. */
function lookUp(data: unknown, path: string): unknown {
  if (path === '') return data
  let value: unknown = data
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}
