import type { FieldOf } from '../../contract/field.ts'
import type { Language } from '../../contract/text.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** States and territories with a code of their own, and Kosovo. Source: ISO 3166-1 alpha-2; XK is in general use. */
export const countryCodes: readonly string[] =
  (
    'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ' +
    'DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP' +
    'KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOM' +
    'PAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ' +
    'UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW'
  ).match(/../gu) ?? []

/** Names by language. Making the list takes as long as writing all of them, so it is made once. */
const names = new Map<string, Intl.DisplayNames>()

/** The name of a state in the reader's language, as the browser knows it. Anything else is shown as it came. */
export function countryName(code: string, language: Language): string {
  if (!countryCodes.includes(code)) return code
  const locale = language === 'en' ? 'en' : 'de'
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  names.set(locale, known)
  return known.of(code) ?? code
}

/** Two capital letters. */
export const country: Kind<FieldOf<'country'>, string> = {
  missing: 'required-choice',
  read: (entry) => {
    const code = typed(entry)
    if (code === '') return empty
    return countryCodes.includes(code) ? answer(code) : wrong('not-an-option')
  },
  write: (code, _field, { language }) => countryName(code, language),
}
