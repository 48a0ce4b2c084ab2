/** A row with what the database calls null as the store calls it. */
export function withoutNulls<T>(row: object): T {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as T
}
