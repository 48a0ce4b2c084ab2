/** A figure for JSON, without digits nobody measured. */
export const rounded = (figure: number, digits: number): number => Number(figure.toFixed(digits))

/** A figure for people: "1.574,3". */
export const german = (figure: number, digits: number): string =>
  figure.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** The middle of some figures; between the two middle ones where there is none. NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}
