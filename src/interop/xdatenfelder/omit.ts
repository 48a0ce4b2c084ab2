/** An object without some of its keys. */
export const omit = (
  data: Readonly<Record<string, unknown>>,
  ...keys: readonly string[]
): Record<string, unknown> => Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)))
