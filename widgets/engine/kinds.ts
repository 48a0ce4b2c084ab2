import type { CompositeField, FieldKind, PlainField } from '../contract/field.ts'
import type { AnyKind } from './kind.ts'
import { boolean, choice, choices, consent, place } from './kinds/choice.ts'
import { email, phone } from './kinds/contact.ts'
import { date } from './kinds/date.ts'
import { integer } from './kinds/integer.ts'
import { text, textarea } from './kinds/text.ts'
import { time } from './kinds/time.ts'

/** A field that asks something: no text between questions, no computed value, no group of fields. */
export type Question = Exclude<PlainField, { kind: 'info' | 'computed' }>

/** How a question of several parts is taken apart. */
export interface Composite<F> {
  /** The parts, in the order in which they are asked. */
  readonly partsOf: (field: F) => readonly PlainField[]
}

/**
 * How each kind of question is read and written. A browser holds those that its form asks for; where all are needed, take
 * `allKinds`. `name` is a text that takes the letters of names only.
 */
export type Kinds = Readonly<Partial<Record<Question['kind'] | 'name', AnyKind>>> &
  Readonly<Partial<Record<CompositeField['kind'], Composite<never>>>>
export type KindName = keyof Kinds

/** The kinds that nearly every form asks for; the browser has them from the start. */
export const coreKinds = {
  text,
  textarea,
  integer,
  date,
  time,
  email,
  phone,
  choice,
  choices,
  boolean,
  consent,
  place,
} satisfies Kinds

/** Under which name the kind of a field stands among the kinds; `undefined` where it asks nothing by itself. */
export function kindName(field: {
  readonly kind: FieldKind
  readonly charset?: 'name' | undefined
}): KindName | undefined {
  if (field.kind === 'info' || field.kind === 'computed' || field.kind === 'group') return undefined
  return field.charset ?? field.kind
}
