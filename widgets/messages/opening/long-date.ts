import { spoken } from './spoken.ts'

/** `2026-11-22` as "22. November 2026" or "22 November 2026". */
export const longDate = (date: string, language = 'de'): string =>
  new Intl.DateTimeFormat(spoken(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
