import type { Answer } from '../contract/answers.ts'
import type { FieldKind, FieldOf, PlainField } from '../contract/field.ts'
import type { Kind } from './kind.ts'
import { boolean, choice, choices, consent, place } from './kinds/choice.ts'
import { email, phone } from './kinds/contact.ts'
import { date } from './kinds/date.ts'
import { file } from './kinds/file.ts'
import { iban } from './kinds/iban.ts'
import { licencePlate } from './kinds/licence-plate.ts'
import { decimal, integer, money } from './kinds/number.ts'
import { partialDate } from './kinds/partial-date.ts'
import { taxId } from './kinds/tax-id.ts'
import { text, textarea } from './kinds/text.ts'
import { time } from './kinds/time.ts'

/** A field that asks something: no text between questions, no computed value, no group of fields. */
export type Question = Exclude<PlainField, { kind: 'info' | 'computed' }>

type Kinds = {
  readonly [K in Exclude<FieldKind, 'info' | 'group' | 'computed'>]:
    Kind<FieldOf<K>, never> | Kind<FieldOf<K>>
}

const kinds = {
  text,
  textarea,
  integer,
  decimal,
  money,
  'partial-date': partialDate,
  'licence-plate': licencePlate,
  'tax-id': taxId,
  date,
  time,
  email,
  phone,
  choice,
  choices,
  boolean,
  consent,
  iban,
  place,
  file,
} satisfies { [K in keyof Kinds]: unknown }

/** How a question of this kind is read and written. */
export const kindOf = (field: Question): Kind<Question> =>
  kinds[field.kind] as unknown as Kind<Question, Answer>
