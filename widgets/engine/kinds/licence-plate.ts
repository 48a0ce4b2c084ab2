import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** District, letters, number, and E for electric or H for historic. @see § 9 FZV and its annexes 1 and 2 */
const plate = /^([A-ZÄÖÜ]{1,3})[- ]+([A-Z]{1,2})[- ]*([1-9]\d{0,3}) ?([EH]?)$/u
/** Everything in one word: where the district ends nobody can tell. */
const withoutGap = /^[A-ZÄÖÜ]{2,5}[1-9]\d{0,3}[EH]?$/u
/** Letters and digits on a plate at most. */
const longest = 8

/** `UN-AB 123E` */
export const licencePlate: Kind<FieldOf<'licence-plate'>, string> = {
  missing: 'required',
  read: (entry) => {
    const text = typed(entry).toUpperCase().replaceAll(/\s+/gu, ' ')
    if (text === '') return empty
    if (withoutGap.test(text)) return wrong('licence-plate-gap')
    const [, district = '', letters = '', number = '', suffix = ''] = plate.exec(text) ?? []
    const length = district.length + letters.length + number.length + suffix.length
    return district === '' || length > longest
      ? wrong('not-a-licence-plate')
      : answer(`${district}-${letters} ${number}${suffix}`)
  },
  write: (value) => value,
}
