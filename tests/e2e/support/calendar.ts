/** An entry of a calendar file: its properties by name, without their parameters. */
export type CalendarEntry = Readonly<Record<string, string>>

/** A calendar file as read. */
export interface Calendar {
  readonly properties: CalendarEntry
  readonly events: readonly (CalendarEntry & { readonly alarm?: CalendarEntry })[]
}

/**
 * Reads a calendar file as strictly as calendars do.
 *
 * @throws where a line is none, is too long, or a part is not closed.
 * @see RFC 5545, 3.1 and 3.4
 */
export function parseCalendar(text: string): Calendar {
  const long = text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)
  if (long.length > 0) throw new Error(`Longer than 75 octets: ${long[0]}`)
  if (/(?<!\r)\n/u.test(text)) throw new Error('A line ends without CR.')
  const lines = text
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter((line) => line !== '')
  const properties: Record<string, string> = {}
  const events: (Record<string, string> & { alarm?: Record<string, string> })[] = []
  const open: string[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? []
    if (name === '') throw new Error(`No property: ${line}`)
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({} as (typeof events)[number])
      if (value === 'VALARM') Object.assign(events.at(-1) ?? {}, { alarm: {} })
      continue
    }
    if (name === 'END') {
      if (open.pop() !== value) throw new Error(`Not open: ${value}`)
      continue
    }
    const part = { VCALENDAR: properties, VEVENT: events.at(-1), VALARM: events.at(-1)?.alarm }[
      open.at(-1) ?? ''
    ]
    if (!part) throw new Error(`Outside of everything: ${line}`)
    part[name] = value.replaceAll('\\n', '\n').replaceAll(/\\([,;\\])/gu, '$1')
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(', ')}`)
  return { properties, events }
}
