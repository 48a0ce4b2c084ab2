import { writeDay } from '../../../../widgets/engine/kinds/date.ts'
import { writeEuro } from '../../../../widgets/engine/kinds/number.ts'
import { isData, own } from '../../overlay/own.ts'
import { germanOf } from './names.ts'
import { listed, quote } from './quote.ts'

/** Values that are codes, in words. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trustLevel: { none: 'ohne Nachweis', basic: 'niedrig', substantial: 'substanziell', high: 'hoch' },
  audience: { citizen: 'Bürgerinnen und Bürger', business: 'Unternehmen' },
  languages: { de: 'Deutsch', en: 'Englisch', 'de-simple': 'einfache Sprache' },
  kind: {
    text: 'Text', textarea: 'mehrzeiliger Text', integer: 'ganze Zahl', decimal: 'Dezimalzahl', money: 'Betrag',
    'partial-date': 'Datum, das teilweise bekannt ist', 'licence-plate': 'Kennzeichen', 'tax-id': 'Steuer-Identifikationsnummer',
    date: 'Datum', time: 'Uhrzeit', email: 'E-Mail-Adresse', phone: 'Telefonnummer', choice: 'eine Antwort aus mehreren',
    choices: 'mehrere Antworten', boolean: 'Ja oder Nein', consent: 'Erklärung', iban: 'IBAN', place: 'Gemeinde',
    country: 'Staat', file: 'Datei', info: 'Text ohne Frage', computed: 'berechneter Wert', address: 'Anschrift',
    person: 'Person', organisation: 'Organisation', 'bank-account': 'Bankverbindung', group: 'Gruppe',
  },
  as: { integer: 'ganze Zahl', decimal: 'Dezimalzahl', money: 'Betrag', date: 'Datum' },
  width: { short: 'kurz', medium: 'mittel', full: 'voll' },
  charset: { name: 'Buchstaben für Namen' },
  accept: { 'application/pdf': 'PDF', 'image/jpeg': 'JPG', 'image/png': 'PNG' },
  with: { optional: 'freiwillig', required: 'Pflicht' },
} // prettier-ignore

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  days: ['Tag', 'Tage'],
  months: ['Monat', 'Monate'],
  years: ['Jahr', 'Jahre'],
}

/** A value of a form in words. @param key Under which it stands. @param kind Of the field it stands in. */
export const valueWords = (value: unknown, key: string, kind?: unknown): string =>
  write(value, key, kind, deepest)

/** Lists in lists that a sentence follows. */
const deepest = 3

function write(value: unknown, key: string, kind: unknown, levels: number): string {
  if (levels === 0) return '…'
  if (Array.isArray(value))
    return (
      listed((value as readonly unknown[]).slice(0, most).map((item) => write(item, key, kind, levels - 1))) +
        (value.length > most ? ' …' : '') || 'nichts'
    )
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (typeof value === 'number') return numberWords(value, key, kind)
  if (typeof value === 'string') return codeOf(key, value) ?? quote(isDay(value) ? writeDay(value) : value)
  if (!isData(value)) return 'nichts'
  return localWords(value) ?? limitWords(value) ?? titleOf(value) ?? recordWords(value, kind, levels - 1)
}

/** Items of a list that a sentence names. */
const most = 12

function numberWords(value: number, key: string, kind: unknown): string {
  if (kind === 'money' && ['min', 'max', 'default'].includes(key)) return writeEuro(value, 'de')
  const number = value.toLocaleString('de-DE', { maximumFractionDigits: 6 })
  if (key === 'maxBytes')
    return value % 1_000_000 === 0 ? `${(value / 1_000_000).toLocaleString('de-DE')} MB` : `${number} Byte`
  return key === 'duration' ? `${number} ${value === 1 ? 'Minute' : 'Minuten'}` : number
}

function codeOf(key: string, value: string): string | undefined {
  const list = codes[key.startsWith('with.') ? 'with' : key]
  return list && Object.hasOwn(list, value) ? list[value] : undefined
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text)

/** A text with what it is in the other languages. */
function localWords(value: unknown): string | undefined {
  const german = germanOf(value)
  if (german === undefined) return undefined
  const others = (['en', 'de-simple'] as const).flatMap((language) => {
    const text = own(value, language)
    return typeof text === 'string' ? [`${codes['languages']?.[language] ?? language}: ${quote(text)}`] : []
  })
  return `${quote(german)}${others.length > 0 ? ` (${others.join(', ')})` : ''}`
}

/** `{ days: -14 }`: „14 Tage vor heute“. */
function limitWords(value: object): string | undefined {
  const [[unit = '', count] = []] = Object.entries(value) as [string, unknown][]
  const words = Object.hasOwn(units, unit) ? units[unit] : undefined
  if (!words || typeof count !== 'number') return undefined
  if (count === 0) return 'heute'
  const amount = Math.abs(count)
  return `${amount} ${words[amount === 1 ? 0 : 1]} ${count < 0 ? 'vor' : 'nach'} heute`
}

/** A legal basis, or a building block. */
function titleOf(value: unknown): string | undefined {
  const [title, url, id, version] = ['title', 'url', 'id', 'version'].map((key) => own(value, key))
  if (typeof title === 'string') return `${quote(title)}${typeof url === 'string' ? ` (${url})` : ''}`
  return typeof id === 'string' && typeof version === 'string' ? quote(`${id} ${version}`) : undefined
}

/** `{ min: 18 }`, `{ expression, message }`: each part by its name. */
const recordWords = (value: object, kind: unknown, levels: number): string =>
  Object.entries(value)
    .slice(0, most)
    .map(([key, inner]: [string, unknown]) => `${wordOf(key)} ${write(inner, key, kind, levels)}`)
    .join(', ') || 'nichts'

const wordOf = (key: string): string => (Object.hasOwn(partWords, key) ? partWords[key] : undefined) ?? key

const partWords: Readonly<Record<string, string>> = {
  min: 'mindestens',
  max: 'höchstens',
  expression: 'Muster',
  message: 'Meldung',
}
