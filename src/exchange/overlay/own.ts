/** An object of a file that nobody has checked. */
export type Data = Readonly<Record<string, unknown>>

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value under a key of the object itself, never of its prototype. */
export const own = (data: unknown, key: string): unknown =>
  isData(data) && Object.hasOwn(data, key) ? data[key] : undefined

/** What is in a list; nothing where it is none. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
