const day = 24 * 60 * 60 * 1000

const parse = (value: unknown): Date | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return undefined
  const date = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/**
 * Completed years between a birth date and a day, both `YYYY-MM-DD`; `null` where either is missing. Who is born on
 * 29 February turns a year older on 1 March of other years (§ 187 (2), § 188 (2) BGB).
 */
export function ageOn(birth: unknown, on: unknown): number | null {
  const [from, to] = [parse(birth), parse(on)]
  if (!from || !to) return null
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  const isBefore =
    to.getUTCMonth() < from.getUTCMonth() ||
    (to.getUTCMonth() === from.getUTCMonth() && to.getUTCDate() < from.getUTCDate())
  return isBefore ? years - 1 : years
}

/** Days from the first day to the second, both `YYYY-MM-DD`; `null` where either is missing. */
export function daysBetween(from: unknown, to: unknown): number | null {
  const [first, second] = [parse(from), parse(to)]
  return first && second ? Math.round((second.getTime() - first.getTime()) / day) : null
}
