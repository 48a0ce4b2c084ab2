/**
 * The figure that so many percent of the figures do not exceed; NaN of none.
 *
 * @param percent 50 is the middle.
 */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN
}
