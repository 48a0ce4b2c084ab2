import type { Reading } from './line-input.tsx'

const german = (value: unknown, digits: number): string =>
  typeof value === 'number'
    ? value.toLocaleString('de-DE', { maximumFractionDigits: digits, useGrouping: false })
    : ''

/** "1.234,5" as Germans write it, or with a point. */
function numberIn(typed: string): number | undefined {
  const text = typed
    .trim()
    .replace(/\.(?=\d{3}(?:\D|$))/gu, '')
    .replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined
}

/** Words. */
export const words: Reading = {
  read: (typed) => (typed === '' ? undefined : typed),
  write: (value) => (typeof value === 'string' ? value : ''),
  complaint: '',
}

export const wholeNumber: Reading = {
  read: (typed) => {
    if (typed.trim() === '') return undefined
    const number = numberIn(typed)
    return number !== undefined && Number.isSafeInteger(number) ? number : null
  },
  write: (value) => german(value, 0),
  complaint: 'Bitte eine ganze Zahl schreiben, zum Beispiel 12.',
  mode: 'numeric',
}

export const decimalNumber: Reading = {
  read: (typed) => (typed.trim() === '' ? undefined : (numberIn(typed) ?? null)),
  write: (value) => german(value, 6),
  complaint: 'Bitte eine Zahl schreiben, zum Beispiel 2,5.',
  mode: 'decimal',
}

/** Euro on the page, cents in the form. */
export const euro: Reading = {
  read: (typed) => {
    if (typed.trim() === '') return undefined
    const number = numberIn(typed)
    return number === undefined ? null : Math.round(number * 100)
  },
  write: (value) => (typeof value === 'number' ? german(value / 100, 2) : ''),
  complaint: 'Bitte einen Betrag schreiben, zum Beispiel 12,50.',
  mode: 'decimal',
  suffix: '€',
}

/** Megabytes on the page, bytes in the form. */
export const megabytes: Reading = {
  read: (typed) => {
    if (typed.trim() === '') return undefined
    const number = numberIn(typed)
    return number === undefined || number <= 0 ? null : Math.round(number * 1_000_000)
  },
  write: (value) => (typeof value === 'number' ? german(value / 1_000_000, 2) : ''),
  complaint: 'Bitte eine Zahl schreiben, zum Beispiel 5.',
  mode: 'decimal',
  suffix: 'MB',
}
