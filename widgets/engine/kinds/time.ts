import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** "7:30", "7.30", "07:30 Uhr", "7 Uhr 30", "730", "7". */
const pattern = /^(\d{1,2})(?:(?:[:.h ]| ?uhr ?)?(\d{2}))? ?(?:uhr|am)?$/iu

export const time: Kind<FieldOf<'time'>, string> = {
  missing: 'required',
  read: (entry) => {
    const text = typed(entry)
    if (text === '') return empty
    const [, hours = '', minutes = '00'] = pattern.exec(text) ?? []
    if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return wrong('not-a-time')
    return answer(`${hours.padStart(2, '0')}:${minutes}`)
  },
  write: (value, _field, { language }) => (language === 'en' ? value : `${value} Uhr`),
}
