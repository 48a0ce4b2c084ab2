const format = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `2026-11-22` as "22. November 2026". */
export const germanDate = (date: string): string => format.format(new Date(`${date}T00:00:00Z`))
