/** A number as people write it: "1.234,5". Euro are cents. */
export const writeNumber = (value: number, isMoney: boolean): string =>
  isMoney
    ? (value / 100).toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 10 })
    : value.toLocaleString('de-DE', { maximumFractionDigits: 20 })

/**
 * Reads "1.234,5", "1234,5" and "1234.5"; `undefined` where it is no number. A single point with exactly three digits behind
 * it divides thousands, as it is written in German.
 *
 * @param isMoney The text is euro with at most two digits after the comma; the result is in cents.
 */
export function readNumber(text: string, isMoney: boolean): number | undefined {
  const typed = text.replaceAll(/[\s€]/gu, '').replace('−', '-')
  if (!/^-?\d{1,15}(?:\.\d{3})*(?:,\d{1,10})?$|^-?\d{1,15}\.\d{1,10}$/u.test(typed)) return undefined
  const isPoint = /^-?\d+\.\d+$/u.test(typed) && !/^-?\d{1,3}\.\d{3}$/u.test(typed)
  const plain = isPoint ? typed : typed.replaceAll('.', '').replace(',', '.')
  const value = Number(plain)
  if (!Number.isFinite(value)) return undefined
  if (!isMoney) return value
  return /\.\d{3,}$/u.test(plain) ? undefined : Math.round(value * 100)
}
