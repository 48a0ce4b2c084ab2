import type { FieldOf, PlainField } from '../../../widgets/contract/field.ts'
import { UnreachableError } from '../../../widgets/contract/unreachable-error.ts'
import { countryCodes } from '../../../widgets/engine/kinds/country.ts'
import { writeDay } from '../../../widgets/engine/kinds/date.ts'
import { nameCharacter } from '../../../widgets/engine/din91379.data.ts'
import type { Schema } from './schema.ts'

/** A municipality that can be chosen. */
export interface PlaceOption {
  readonly value: string
  readonly label: string
}

/** What several questions have in common, by name: `$defs`. */
export type Definitions = Map<string, Schema>

type Asked = Exclude<PlainField, { kind: 'info' }>

/** Lines take no control characters and no marks that turn the reading direction; texts take line feeds besides. */
const line = '^[^\\u0000-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]*$'
const lines = '^[^\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]*$'

/** Characters a text takes where the form says nothing. */
const defaultLength = { text: 200, textarea: 4000 } as const

/** What the answer to one question looks like, without its title. */
export function questionSchema(
  field: Asked,
  places: readonly PlaceOption[],
  definitions: Definitions,
): Exclude<Schema, boolean> {
  switch (field.kind) {
    case 'text':
      return {
        ...lengths(field),
        pattern: line,
        ...(field.pattern && { allOf: [{ pattern: `^(?:${field.pattern.expression})$` }] }),
        ...(field.charset && shared(definitions, 'name', name)),
      }
    case 'textarea':
      return { ...lengths(field), pattern: lines }
    case 'integer':
      return { type: 'integer', ...range(field) }
    case 'money':
      return { type: 'integer', ...range(field), description: 'Betrag in Cent.' }
    case 'decimal':
      return {
        type: 'number',
        ...range(field),
        $comment: `Höchstens ${field.decimals} Stellen nach dem Komma: Das prüft dieses Schema nicht.`,
      }
    case 'computed':
      return computed(field)
    case 'date':
      return { ...day, ...uncheckedLimits(field) }
    case 'partial-date':
      return {
        type: 'string',
        pattern: '^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$',
        description: 'JJJJ, JJJJ-MM oder JJJJ-MM-TT: Was unbekannt ist, fehlt.',
        ...uncheckedLimits(field),
      }
    case 'time':
      return { type: 'string', pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$' }
    case 'email':
      return { type: 'string', maxLength: 254, pattern: '^[^\\s@<>()]+@[^\\s@.<>()]+(?:\\.[^\\s@.<>()]+)+$' }
    case 'phone':
      return {
        type: 'string',
        pattern: '^\\+?[0-9 ()/.\\-]{4,30}$',
        allOf: [{ pattern: '^(?:[^0-9]*[0-9]){4,20}[^0-9]*$' }],
      }
    case 'choice':
      return { oneOf: field.options.map(({ value, label }) => ({ const: value, title: label.de })) }
    case 'choices':
      return {
        type: 'array',
        items: { enum: field.options.map(({ value }) => value) },
        uniqueItems: true,
        minItems: Math.max(1, field.min ?? 1),
        ...(field.max !== undefined && { maxItems: field.max }),
        description: field.options.map(({ value, label }) => `${value}: ${label.de}`).join('\n'),
      }
    case 'boolean':
      return { type: 'boolean' }
    case 'consent':
      return { const: true }
    case 'file':
      return files(field, definitions)
    case 'iban':
      return unchecked('^[A-Z]{2}[A-Z0-9]{13,32}$', 'Länge und Prüfziffern')
    case 'licence-plate':
      return { type: 'string', maxLength: 10, pattern: '^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}[EH]?$' }
    case 'tax-id':
      return unchecked('^[1-9][0-9]{10}$', 'Die Prüfziffer')
    case 'country':
      return shared(definitions, 'country', {
        enum: countryCodes,
        description: 'Zwei Buchstaben nach ISO 3166-1; XK steht für das Kosovo.',
      })
    case 'place':
      return shared(definitions, 'place', {
        oneOf: places.map(({ value, label }) => ({ const: value, title: label })),
      })
    default:
      throw new UnreachableError(field)
  }
}

/** Latin letters, marks and signs that the name of a natural person may hold: DIN 91379, data type A. */
const name: Schema = {
  type: 'string',
  pattern: `^(?:${nameCharacter.source})*$`,
  description: 'Zeichen nach DIN 91379, Datentyp A.',
}

const day = { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const

function shared(definitions: Definitions, id: string, schema: Schema): Exclude<Schema, boolean> {
  definitions.set(id, schema)
  return { $ref: `#/$defs/${id}` }
}

const unchecked = (pattern: string, what: string) => ({
  type: 'string',
  pattern,
  $comment: `${what}: Das prüft dieses Schema nicht.`,
})

const lengths = ({ kind, minLength, maxLength }: FieldOf<'text' | 'textarea'>) => ({
  type: 'string',
  minLength: minLength ?? 1,
  maxLength: maxLength ?? defaultLength[kind],
})

const range = ({ min, max }: Pick<FieldOf<'integer'>, 'min' | 'max'>) => ({
  ...(min !== undefined && { minimum: min }),
  ...(max !== undefined && { maximum: max }),
})

function computed({ as }: FieldOf<'computed'>): Exclude<Schema, boolean> {
  const $comment = 'Folgt aus anderen Antworten: Das prüft dieses Schema nicht.'
  if (as === 'date') return { ...day, $comment }
  if (as === 'decimal') return { type: 'number', $comment }
  return { type: 'integer', $comment, ...(as === 'money' && { description: 'Betrag in Cent.' }) }
}

/** JSON Schema compares no dates, and knows no today. */
function uncheckedLimits(field: FieldOf<'date' | 'partial-date'>) {
  const { min, max } = field
  const age = 'age' in field ? field.age : undefined
  const limits = [
    ...(min === undefined ? [] : [`frühestens ${written(min)}`]),
    ...(max === undefined ? [] : [`spätestens ${written(max)}`]),
    ...(age?.min === undefined ? [] : [`mindestens ${age.min} Jahre alt`]),
    ...(age?.max === undefined ? [] : [`höchstens ${age.max} Jahre alt`]),
  ]
  if (limits.length === 0) return {}
  const said = limits.join(', ')
  return { $comment: `${said.charAt(0).toUpperCase()}${said.slice(1)}: Das prüft dieses Schema nicht.` }
}

function written(limit: Exclude<FieldOf<'date'>['min'], undefined>): string {
  if (typeof limit === 'string') return `am ${writeDay(limit)}`
  const [unit, amount] = Object.entries(limit)[0] ?? ['days', 0]
  if (amount === 0) return 'am Tag der Antwort'
  const many = { days: 'Tage', months: 'Monate', years: 'Jahre' }[unit] ?? unit
  return `${Math.abs(amount)} ${many} ${amount < 0 ? 'vor' : 'nach'} dem Tag der Antwort`
}

/** The bytes travel beside the answers, under the file's id. */
function files(
  { accept, max, maxBytes }: FieldOf<'file'>,
  definitions: Definitions,
): Exclude<Schema, boolean> {
  const file = shared(definitions, 'file', {
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1 },
      name: { type: 'string' },
      type: { type: 'string' },
      size: { type: 'integer', minimum: 1, description: 'Bytes.' },
      description: { type: 'string' },
    },
    required: ['id', 'name', 'type', 'size'],
    additionalProperties: false,
  })
  const limits = {
    type: 'object',
    properties: { type: { enum: accept }, size: { type: 'integer', maximum: maxBytes } },
  }
  return { type: 'array', items: { ...file, ...limits }, minItems: 1, maxItems: max }
}
