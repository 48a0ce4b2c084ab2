const zone = { timeZone: 'Europe/Berlin' } as const
const day = new Intl.DateTimeFormat('de-DE', { ...zone, day: '2-digit', month: '2-digit', year: 'numeric' })
const time = new Intl.DateTimeFormat('de-DE', { ...zone, hour: '2-digit', minute: '2-digit' })

/** "22.11.2026 um 14:03 Uhr", in the office's time. */
export const writeMoment = (iso: string): string =>
  `${day.format(new Date(iso))} um ${time.format(new Date(iso))} Uhr`
