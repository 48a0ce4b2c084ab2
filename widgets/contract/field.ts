import * as v from 'valibot'
import { Condition, Rule } from './condition.ts'
import { fileTypes, maxFileBytes } from './limits.ts'
import { IsoDate } from './primitives.ts'
import { LocalText } from './text.ts'

/** Name of a field inside its form or row: the key of its answer. */
const FieldId = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]{0,39}$/u))

const common = {
  id: FieldId,
  /** The question. Short, ends without a colon. */
  label: LocalText,
  /** One sentence between label and input. */
  hint: v.optional(LocalText),
  /** Why it is asked, with the paragraph that needs it. One sentence, shown after the hint. */
  because: v.optional(LocalText),
  /** Asked only while this holds. */
  when: v.optional(Condition),
  /** Harmonised FIM field, for example F60000227 (family name). */
  fim: v.optional(v.pipe(v.string(), v.regex(/^F\d{8}(?:\d{3})?$/u))),
}

const question = {
  ...common,
  /** Must be answered: always (the default), never, or while a condition holds. */
  required: v.optional(v.union([v.boolean(), Condition]), true),
}

const length = {
  /** Characters. */
  minLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Characters, at most 10,000. */
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
}

/** What the browser may fill in by itself (WCAG 1.3.5). @see https://html.spec.whatwg.org/#autofill */
const autocomplete = v.picklist([
  'name',
  'given-name',
  'family-name',
  'bday',
  'email',
  'tel',
  'street-address',
  'address-line1',
  'address-line2',
  'postal-code',
  'address-level2',
  'organization',
  'username',
])

const wholeNumber = v.pipe(v.number(), v.integer())

/** A fixed day, or one counted from today: `{ days: -14 }` is a fortnight ago, `{ years: -18 }` eighteen years. */
export const DateLimit = v.union([
  IsoDate,
  v.strictObject({ days: wholeNumber }),
  v.strictObject({ months: wholeNumber }),
  v.strictObject({ years: wholeNumber }),
])
export type DateLimit = v.InferOutput<typeof DateLimit>

export const Option = v.strictObject({
  value: v.pipe(v.string(), v.regex(/^[a-z0-9][a-zA-Z0-9-]{0,39}$/u)),
  label: LocalText,
  hint: v.optional(LocalText),
  /** Offered only while this holds. */
  when: v.optional(Condition),
})
export type Option = v.InferOutput<typeof Option>
const options = v.pipe(v.array(Option), v.minLength(2), v.maxLength(1000))

/** Text that stands in the field from the start, and can be changed. */
const textDefault = v.optional(v.string())
const numberDefault = v.optional(v.number())

/** What the text must look like as a whole. @see widgets/engine/pattern for the regular expressions that are allowed */
const Pattern = v.strictObject({
  expression: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)),
  /** What is wrong and how to put it right. */
  message: LocalText,
})

const TextField = v.strictObject({
  ...question,
  ...length,
  default: textDefault,
  pattern: v.optional(Pattern),
  kind: v.literal('text'),
  /** Names of persons take Latin letters only (DIN 91379, type A). */
  charset: v.optional(v.picklist(['name'])),
  autocomplete: v.optional(autocomplete),
  width: v.optional(v.picklist(['short', 'medium', 'full'])),
})
const TextareaField = v.strictObject({
  ...question,
  ...length,
  default: textDefault,
  kind: v.literal('textarea'),
})
const IntegerField = v.strictObject({
  ...question,
  default: numberDefault,
  kind: v.literal('integer'),
  min: v.optional(v.pipe(v.number(), v.integer())),
  max: v.optional(v.pipe(v.number(), v.integer())),
  unit: v.optional(LocalText),
})
/** Digits after the comma, at most 6. */
const DecimalField = v.strictObject({
  ...question,
  default: numberDefault,
  kind: v.literal('decimal'),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)), 2),
  unit: v.optional(LocalText),
})
/** An amount in euro. Limits and answer are in cents. */
const MoneyField = v.strictObject({
  ...question,
  default: numberDefault,
  kind: v.literal('money'),
  min: v.optional(v.pipe(v.number(), v.integer())),
  max: v.optional(v.pipe(v.number(), v.integer())),
})
/** A date of which day, or day and month, may be unknown: as in some birth certificates (FIM G60000083). */
const PartialDateField = v.strictObject({
  ...question,
  kind: v.literal('partial-date'),
  min: v.optional(DateLimit),
  max: v.optional(DateLimit),
})
/** German number plate. */
const LicencePlateField = v.strictObject({ ...question, kind: v.literal('licence-plate') })
/** Identification number of § 139b AO. */
const TaxIdField = v.strictObject({ ...question, kind: v.literal('tax-id') })
const DateField = v.strictObject({
  ...question,
  kind: v.literal('date'),
  default: v.optional(DateLimit),
  min: v.optional(DateLimit),
  max: v.optional(DateLimit),
  /** Completed years on the day of filling in, for dates of birth. */
  age: v.optional(v.strictObject({ min: v.optional(wholeNumber), max: v.optional(wholeNumber) })),
  autocomplete: v.optional(autocomplete),
})
const TimeField = v.strictObject({ ...question, default: textDefault, kind: v.literal('time') })
const EmailField = v.strictObject({ ...question, kind: v.literal('email') })
const PhoneField = v.strictObject({ ...question, kind: v.literal('phone') })
const ChoiceField = v.strictObject({ ...question, default: textDefault, kind: v.literal('choice'), options })
const ChoicesField = v.strictObject({
  ...question,
  default: v.optional(v.array(v.string())),
  kind: v.literal('choices'),
  options,
  min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
const BooleanField = v.strictObject({
  ...question,
  default: v.optional(v.boolean()),
  kind: v.literal('boolean'),
})
/** A statement that must be agreed to. Its label is the statement. */
const ConsentField = v.strictObject({ ...common, kind: v.literal('consent') })
const IbanField = v.strictObject({ ...question, kind: v.literal('iban') })
const PlaceField = v.strictObject({ ...question, default: textDefault, kind: v.literal('place') })
/** A state, as its two letters (ISO 3166-1). */
const CountryField = v.strictObject({ ...question, default: textDefault, kind: v.literal('country') })
const FileField = v.strictObject({
  ...question,
  kind: v.literal('file'),
  accept: v.optional(v.pipe(v.array(v.picklist(fileTypes)), v.minLength(1)), [...fileTypes]),
  /** Bytes a file. */
  maxBytes: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxFileBytes)),
    maxFileBytes,
  ),
  /** Number of files. */
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 1),
})
/** Text between questions. Its label is the heading. */
const InfoField = v.strictObject({ ...common, kind: v.literal('info'), text: LocalText })

/** A value that follows from answers: shown, never asked, and sent with them. */
const ComputedField = v.strictObject({
  ...common,
  kind: v.literal('computed'),
  value: Rule,
  /** How the value is written; money is in cents, a date `YYYY-MM-DD`. */
  as: v.picklist(['integer', 'decimal', 'money', 'date']),
  unit: v.optional(LocalText),
})

const plainFields = [
  TextField,
  TextareaField,
  IntegerField,
  DecimalField,
  MoneyField,
  PartialDateField,
  LicencePlateField,
  TaxIdField,
  DateField,
  TimeField,
  EmailField,
  PhoneField,
  ChoiceField,
  ChoicesField,
  BooleanField,
  ConsentField,
  IbanField,
  PlaceField,
  CountryField,
  FileField,
  InfoField,
  ComputedField,
] as const

/** A field that is not a group. */
export const PlainField = v.variant('kind', plainFields)
export type PlainField = v.InferOutput<typeof PlainField>

/** A part that is asked beside those that always are. */
const extra = v.optional(v.picklist(['optional', 'required']))

/** Where somebody lives or can be written to. Inside Germany, unless `abroad` lets people choose. */
const AddressField = v.strictObject({
  ...question,
  kind: v.literal('address'),
  abroad: v.optional(v.boolean(), false),
  with: v.optional(v.strictObject({ addition: extra }), {}),
})
/** A natural person: given names and family name, and what else is needed. */
const PersonField = v.strictObject({
  ...question,
  kind: v.literal('person'),
  with: v.optional(
    v.strictObject({
      doctorate: extra,
      birthName: extra,
      birthDate: extra,
      birthPlace: extra,
      nationality: extra,
      email: extra,
      phone: extra,
    }),
    {},
  ),
})
/** A company, association or authority. */
const OrganisationField = v.strictObject({
  ...question,
  kind: v.literal('organisation'),
  with: v.optional(
    v.strictObject({
      legalForm: extra,
      registerCourt: extra,
      registerNumber: extra,
      contact: extra,
      email: extra,
      phone: extra,
    }),
    {},
  ),
})
/** Where money is paid to: holder and IBAN. */
const BankAccountField = v.strictObject({
  ...question,
  kind: v.literal('bank-account'),
  with: v.optional(v.strictObject({ bank: extra }), {}),
})

const compositeFields = [AddressField, PersonField, OrganisationField, BankAccountField] as const

/** A question of several parts that belong together. Its answer is an object; the parts are in `widgets/engine/composites`. */
export const CompositeField = v.variant('kind', compositeFields)
export type CompositeField = v.InferOutput<typeof CompositeField>

const rows = {
  kind: v.literal('group'),
  /** What one row is called: "Kind". */
  item: LocalText,
  min: v.optional(v.pipe(wholeNumber, v.minValue(0)), 1),
  max: v.optional(v.pipe(wholeNumber, v.minValue(1), v.maxValue(50)), 10),
}

/** A group inside a row of another: the children of each family. No deeper. */
const InnerGroupField = v.strictObject({
  ...common,
  ...rows,
  fields: v.pipe(v.array(v.variant('kind', [...plainFields, ...compositeFields])), v.minLength(1)),
})

/** Questions that are asked once for each child, vehicle, person. Conditions inside see their own row first. */
export const GroupField = v.strictObject({
  ...common,
  ...rows,
  fields: v.pipe(
    v.array(v.variant('kind', [...plainFields, ...compositeFields, InnerGroupField])),
    v.minLength(1),
  ),
})
export type GroupField = v.InferOutput<typeof GroupField>

export const Field = v.variant('kind', [...plainFields, ...compositeFields, GroupField])
export type Field = v.InferOutput<typeof Field>
export type FieldKind = Field['kind']
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>
