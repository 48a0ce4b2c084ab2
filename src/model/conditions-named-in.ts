/** Keys that may hold the name of a condition. */
const asking: readonly string[] = ['when', 'required', 'holds']

/** Names of the conditions that steps, fields or rules ask for, wherever in them. */
export const conditionsNamedIn = (value: unknown): ReadonlySet<string> =>
  typeof value !== 'object' || value === null
    ? new Set()
    : Object.entries(value).reduce<ReadonlySet<string>>(
        (names, [key, inner]: [string, unknown]) =>
          names.union(
            typeof inner === 'string' && asking.includes(key) ? new Set([inner]) : conditionsNamedIn(inner),
          ),
        new Set(),
      )
