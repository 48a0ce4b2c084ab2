const format = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "22.11.2026, 13:00" as the clock on the office's wall. @param at Epoch milliseconds. */
export const berlinTime = (at: number): string => format.format(at)

const dayFormat = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long' })

/** "22. November 2026". @param at Epoch milliseconds. */
export const berlinDay = (at: number): string => dayFormat.format(at)
