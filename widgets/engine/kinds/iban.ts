import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** Characters of an IBAN by country. Source: SWIFT IBAN registry (ISO 13616). */
const lengths = new Map(
  (
    'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22' +
    'GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27' +
    'MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20'
  )
    .match(/.{4}/gu)
    ?.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Account number with country, check digits and length of its country, kept without spaces. */
export const iban: Kind<FieldOf<'iban'>, string> = {
  missing: 'required',
  read: (entry) => {
    const text = typed(entry)
      .replaceAll(/[\s.-]/gu, '')
      .toUpperCase()
      .replace(/^IBAN:?/u, '')
    if (text === '') return empty
    if (!/^[A-Z]{2}[A-Z0-9]*$/u.test(text)) return wrong('iban-characters')
    const country = text.slice(0, 2)
    const length = lengths.get(country)
    if (length === undefined) return wrong('iban-country', { country })
    if (text.length !== length)
      return wrong('iban-length', { country, expected: length, length: text.length })
    return remainder(text) === 1 ? answer(text) : wrong('iban-check-digits')
  },
  write: (value) => value.replaceAll(/(.{4})(?=.)/gu, '$1 '),
}

/** ISO 7064 MOD 97-10: country and check digits to the end, letters as 10 to 35. */
function remainder(text: string): number {
  let value = 0
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const digits = Number.parseInt(character, 36)
    value = (value * (digits > 9 ? 100 : 10) + digits) % 97
  }
  return value
}
