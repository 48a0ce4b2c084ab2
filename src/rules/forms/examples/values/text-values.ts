import type { FieldOf } from '../../../../../widgets/contract/field.ts'
import { samplePattern } from '../../../../../widgets/engine/checks/sample-pattern.ts'
import { type About, pick } from './about.ts'
import { mailOf } from './people.ts'
import { exampleIn } from './example-in-hint.ts'
import { organisations, wordsFor } from './text-words.ts'

type TextField = FieldOf<'text'>

/** What people might write on a line, the likeliest first. */
export function textValues(field: TextField, about: About): readonly string[] {
  const { minLength, maxLength = 200, pattern } = field
  const values = [
    ...ofPerson(field, about),
    ...exampleIn(field.hint),
    ...(pattern ? samplePattern(pattern.expression).toReversed() : []),
    ...rotated(wordsFor(`${field.label.de} ${about.around}`), about.seed),
    ...(field.charset === 'name' ? [about.person.familyName] : general(field, about)),
  ]
  return fitting(values, minLength, maxLength)
}

/** What people might write on several lines. */
export function textareaValues(field: FieldOf<'textarea'>, about: About): readonly string[] {
  const { minLength, maxLength = 4000 } = field
  const label = field.label.de.replace(/[?.:]$/u, '')
  return fitting(
    [
      `${pick(openings, about.seed)} Das ist ein erfundener Text zu „${label}“.`,
      'Ein erfundener Text zum Ausprobieren.',
      'Beispiel',
      'x',
    ],
    minLength,
    maxLength,
  )
}

const openings = [
  'Seit dem Frühjahr hat sich bei uns einiges geändert.',
  'Wir haben das schon mit den Nachbarn besprochen.',
  'Am besten sehen Sie sich das vor Ort an.',
  'Es geht um das Haus am Ortsrand, gleich hinter der Brücke.',
  'Bitte rufen Sie an, wenn noch etwas fehlt.',
] as const

/** The answers that follow from who somebody is. */
function ofPerson(
  { id, autocomplete, label }: TextField,
  { person, places, seed }: About,
): readonly string[] {
  const town = places.length > 0 ? [pick(places, seed).label] : ['Sonnenau']
  switch (autocomplete) {
    case 'given-name':
      return [person.givenNames]
    case 'family-name':
      return [person.familyName]
    case 'name':
      return [`${person.givenNames} ${person.familyName}`]
    case 'address-line1':
      return id === 'street' ? [person.street] : [`${person.street} ${person.houseNumber}`]
    case 'street-address':
      return [`${person.street} ${person.houseNumber}`]
    case 'postal-code':
      return ['86999']
    case 'address-level2':
      return town
    case 'username':
      return [mailOf(person)]
    case 'organization':
      return [pick(organisations, seed)]
    case 'address-line2':
      return ['Hinterhaus']
    case 'bday':
    case 'email':
    case 'tel':
    case undefined:
  }
  if (id === 'birthName') return [person.birthName]
  if (id === 'doctorate') return [person.doctorate]
  if (id === 'birthPlace' || /^Geburtsort/u.test(label.de)) return [person.birthPlace]
  if (/^(?:Alle )?Vornamen?$/u.test(label.de)) return [person.givenNames]
  if (/^(?:Familien|Nach)name$/u.test(label.de)) return [person.familyName]
  if (/Kontoinhaber|^(?:Ihr )?Name$|^Ansprechperson|^Wer ist|[Uu]nterschrift/u.test(label.de))
    return [`${person.givenNames} ${person.familyName}`]
  if (/^Straße$/u.test(label.de)) return [person.street]
  if (/^Hausnummer$/u.test(label.de)) return [person.houseNumber]
  if (/^Postleitzahl$/u.test(label.de)) return ['86999']
  if (/^(?:Wohno|O)rt$/u.test(label.de)) return town
  if (/^Straße, Hausnummer/u.test(label.de))
    return [`${person.street} ${person.houseNumber}, 86999 ${town[0] ?? ''}`]
  return []
}

/** Says itself that it is made up. */
const general = ({ label }: TextField, { seed }: About): readonly string[] => {
  const question = label.de.replace(/[?.:]$/u, '')
  return /nummer|aktenzeichen|^nr/iu.test(question)
    ? [`TEST ${100 + (seed % 900)}/${String(seed % 97).padStart(2, '0')}`, `T${seed % 1000}`, '12345']
    : [`Beispiel zu „${question}“`, `Beispiel ${1 + (seed % 90)}`, 'Beispiel', 'x']
}

const rotated = (list: readonly string[], seed: number): readonly string[] =>
  list.length === 0 ? [] : [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)]

/** Made as long as it must be. What is too long is left out, as long as something is left. */
function fitting(
  values: readonly string[],
  minLength: number | undefined = 1,
  maxLength: number,
): readonly string[] {
  const grown = values.map((value) =>
    [...value].length < minLength
      ? `${value} `
          .repeat(Math.ceil(minLength / (value.length + 1)))
          .slice(0, maxLength)
          .trim()
          .padEnd(minLength, 'x')
      : value,
  )
  const right = grown.filter((value) => [...value].length <= maxLength)
  return right.length > 0 ? right : ['x'.repeat(Math.min(maxLength, Math.max(minLength, 1)))]
}
