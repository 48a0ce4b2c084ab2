import type { FieldOf, PlainField } from '../../contract/field.ts'
import { IsoDate } from '../../contract/primitives.ts'
import * as v from 'valibot'
import { countryCodes } from '../kinds/country.ts'
import type { Compared, Constant, Mention } from './mentions.ts'
import { nearestName } from './nearest-name.ts'
import { type FieldPlace, isComposite, listed, nameOf, partsOf } from './outline.ts'
import type { Resolution } from './resolve.ts'

const calculating = new Set(['+', '-', '*', '/', '%', 'min', 'max'])
const ordering = new Set(['<', '<=', '>', '>='])

/** What an answer is made of, as far as a rule is concerned. */
type Nature = 'number' | 'day' | 'text' | 'yes-or-no' | 'options' | 'list' | 'parts'

/** Why an answer cannot be used as a rule uses it; `undefined` where it can. */
export function operandFault(
  { operator, compared }: Mention,
  { place, rest }: Extract<Resolution, { readonly is: 'field' }>,
): string | undefined {
  const field = fieldAt(place, rest)
  const nature = natureOf(field, rest)
  const name = nameOf(place)
  const isCalculated = calculating.has(operator) && nature !== 'text'
  if ((isCalculated || operator === 'sum-of') && nature !== 'number')
    return `Mit ${name} lässt sich nicht rechnen: Das ist keine Zahl.`
  const isDay = nature === 'day' || field?.kind === 'partial-date'
  if ((operator === 'age' || operator === 'days') && !isDay)
    return `„${operator}“ braucht ein Datum. ${name} ist keines.`
  if (!compared || compared.term !== 'itself') return undefined
  if (ordering.has(compared.operator) && nature !== 'number' && nature !== 'day' && nature !== 'text')
    return `${name} lässt sich nicht mit „${compared.operator}“ vergleichen. Größer und kleiner gibt es nur bei Zahlen, Tagen und Zeiten.`
  const constants = compared.constants.filter((constant) => constant !== null)
  if (constants.includes(''))
    return `Eine Antwort, die fehlt, ist nicht „“. Ob ${name} beantwortet ist, fragt { "!!": { "var": "${place.field.id}" } }.`
  for (const constant of constants) {
    const reason = misfit(constant, compared, field, nature, name)
    if (reason) return reason
  }
  return undefined
}

/** The question behind a path: a part, a row's question; `undefined` for a row, a file or one of several answers. */
function fieldAt({ field, fields }: FieldPlace, rest: readonly string[]): FieldPlace['field'] | undefined {
  const [part, inner, ...further] = rest
  if (part === undefined) return field
  if (isComposite(field)) return partsOf(field).find(({ id }) => id === part) as PlainField | undefined
  const place = inner === undefined ? undefined : fields.find((candidate) => candidate.field.id === inner)
  return place && fieldAt(place, further)
}

function natureOf(field: FieldPlace['field'] | undefined, rest: readonly string[]): Nature {
  if (!field) return rest.at(-1) === 'size' ? 'number' : rest.length > 1 ? 'parts' : 'text'
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return 'number'
    case 'computed':
      return field.as === 'date' ? 'day' : 'number'
    case 'date':
      return 'day'
    case 'boolean':
    case 'consent':
      return 'yes-or-no'
    case 'choice':
    case 'country':
    case 'place':
      return 'options'
    case 'choices':
    case 'file':
    case 'group':
      return 'list'
    default:
      return isComposite(field) ? 'parts' : 'text'
  }
}

/** Why an answer can never be what it is compared with. */
function misfit(
  constant: Exclude<Constant, null>,
  { operator }: Compared,
  field: FieldPlace['field'] | undefined,
  nature: Nature,
  name: string,
): string | undefined {
  const isStrict = operator !== '==' && operator !== '!='
  const shown = typeof constant === 'string' ? `„${constant}“` : String(constant)
  switch (nature) {
    case 'options':
      if (operator === 'has')
        return `${name} hat nur eine Antwort. Bitte umgekehrt schreiben: { "in": [{ "var": "…" }, [${JSON.stringify(constant)}]] }.`
      return noOption(constant, isStrict, field, name)
    case 'list':
      if (field?.kind === 'choices' && operator === 'has') return noOption(constant, true, field, name)
      return field?.kind === 'choices'
        ? `Bei ${name} kann mehreres gewählt sein. Ob ${shown} dabei ist, fragt { "in": [${JSON.stringify(constant)}, { "var": "${field.id}" }] }.`
        : `${name} ist eine Liste und nie gleich ${shown}. Wie viele es sind, sagt „count“.`
    case 'parts':
      return `${name} hat mehrere Teile und ist nie gleich ${shown}.`
    case 'yes-or-no':
      if (constant === true || (constant === false && field?.kind === 'boolean')) return undefined
      return field?.kind === 'consent' && constant === false
        ? `${name} ist eine Zustimmung: Sie ist true oder fehlt. Ob sie fehlt, fragt { "!": { "var": "${field.id}" } }.`
        : `${name} ist eine Ja-Nein-Frage: Die Antwort ist true oder false, nie ${shown}.`
    case 'number':
      if (typeof constant === 'number') return undefined
      return typeof constant === 'string' && !Number.isNaN(Number(constant)) && operator === '=='
        ? undefined
        : `${name} ist eine Zahl und lässt sich nicht mit ${shown} vergleichen. Bitte eine Zahl ohne Anführungszeichen eintragen.`
    case 'day':
      return v.is(IsoDate, constant)
        ? undefined
        : `${name} ist ein Datum und lässt sich nicht mit ${shown} vergleichen. Bitte als JJJJ-MM-TT in Anführungszeichen schreiben, zum Beispiel "2026-11-22".`
    case 'text':
      return textMisfit(constant, isStrict && !ordering.has(operator), field, name, shown)
  }
}

function textMisfit(
  constant: Exclude<Constant, null>,
  isStrict: boolean,
  field: FieldPlace['field'] | undefined,
  name: string,
  shown: string,
): string | undefined {
  if (typeof constant === 'boolean' || (typeof constant === 'number' && isStrict))
    return `${name} ist ein Text und nie gleich ${shown}. Bitte einen Text in Anführungszeichen eintragen.`
  if (field?.kind === 'time' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(String(constant)))
    return `${name} ist eine Uhrzeit und nie gleich ${shown}. Bitte als SS:MM in Anführungszeichen schreiben, zum Beispiel "07:30".`
  if (field?.kind === 'partial-date' && !/^\d{4}(?:-\d{2}){0,2}$/u.test(String(constant)))
    return `${name} ist ein Datum und lässt sich nicht mit ${shown} vergleichen. Bitte als JJJJ-MM-TT, JJJJ-MM oder JJJJ in Anführungszeichen schreiben.`
  return undefined
}

function noOption(
  constant: Exclude<Constant, null>,
  isStrict: boolean,
  field: FieldPlace['field'] | undefined,
  name: string,
): string | undefined {
  if (field?.kind === 'country')
    return countryCodes.includes(String(constant))
      ? undefined
      : `Den Staat „${constant}“ gibt es bei der Frage ${name} nicht. Bitte zwei Großbuchstaben nach ISO 3166 schreiben, zum Beispiel DE.`
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return undefined
  const values = field.options.map(({ value }) => value)
  if (values.includes(String(constant))) {
    return typeof constant !== 'string' && isStrict
      ? `Die Antworten der Frage ${name} sind Texte. Bitte ${constant} in Anführungszeichen schreiben.`
      : undefined
  }
  const nearest = nearestName(String(constant), values)
  const advice = nearest === undefined ? `Möglich sind: ${possible(field)}.` : `Meinten Sie „${nearest}“?`
  return `Die Antwort „${constant}“ gibt es bei der Frage ${name} nicht. ${advice}`
}

/** The first answers of a question. */
export function possible({ options }: Pick<FieldOf<'choice'>, 'options'>): string {
  const shown = options.slice(0, 10).map(({ value }) => `„${value}“`)
  const rest = options.length - shown.length
  return rest > 0 ? `${shown.join(', ')} und ${rest} weitere` : listed(shown)
}
