import type { Field, FieldOf } from '../../../../widgets/contract/field.ts'
import { fileTypes, maxFileBytes } from '../../../../widgets/contract/limits.ts'
import type { Datentyp, Feldart, XdfCode, XdfVersion } from '../message.ts'

/** A field that asks one thing or shows one text: everything but groups and what is made of parts. */
export type SingleField = Exclude<
  Field,
  FieldOf<'group' | 'address' | 'person' | 'organisation' | 'bank-account' | 'partial-date'>
>

/** How the standard says a kind of field. */
export interface NativeShape {
  readonly art: Feldart
  readonly datatype: Datentyp
  readonly limits: Readonly<Record<string, string>>
  readonly content: string
  readonly codes?: readonly XdfCode[]
  readonly maxSize?: number
  readonly mediaTypes?: readonly string[]
}

const shape = (
  art: Feldart,
  datatype: Datentyp,
  limits: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): NativeShape => ({
  art,
  datatype,
  limits: Object.fromEntries(
    Object.entries(limits).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ),
  content,
})

/** The nearest thing the standard has. 2.0 has no times, no locked fields and no values in the file. */
export function nativeShape(field: SingleField, version: XdfVersion): NativeShape {
  switch (field.kind) {
    case 'text':
      return shape(
        'input',
        field.charset && version === 3 ? 'text_latin' : 'text',
        { minLength: field.minLength, maxLength: field.maxLength, pattern: field.pattern?.expression },
        field.default ?? '',
      )
    case 'textarea':
      return shape(
        'input',
        'text',
        { minLength: field.minLength, maxLength: field.maxLength },
        field.default ?? '',
      )
    case 'integer':
      return shape('input', 'num_int', { minValue: field.min, maxValue: field.max }, numeral(field.default))
    case 'decimal':
      return shape(
        'input',
        'num',
        { minValue: plainNumber(field.min), maxValue: plainNumber(field.max) },
        plainNumber(field.default) ?? '',
      )
    case 'money':
      return shape(
        'input',
        'num_currency',
        { minValue: euro(field.min), maxValue: euro(field.max) },
        euro(field.default) ?? '',
      )
    case 'date':
      return shape(
        'input',
        'date',
        { minValue: day(field.min), maxValue: day(field.max) },
        day(field.default) ?? '',
      )
    case 'time':
      return version === 3
        ? shape('input', 'time', {}, field.default ?? '')
        : shape('input', 'text', { pattern: '([01][0-9]|2[0-3]):[0-5][0-9]' }, field.default ?? '')
    case 'email':
      return shape('input', 'text', { minLength: 6, maxLength: 254 })
    case 'phone':
      return shape('input', 'text')
    case 'iban':
      return shape('input', 'text', { minLength: 15, maxLength: 34 })
    case 'tax-id':
      return shape('input', 'text', { minLength: 11, maxLength: 11, pattern: '[0-9]{11}' })
    case 'licence-plate':
      return shape('input', 'text')
    case 'place':
    case 'country':
      return shape('input', 'text', {}, field.default ?? '')
    case 'choice':
      return { ...shape('select', 'text', {}, field.default ?? ''), codes: codes(field) }
    case 'choices':
      return { ...shape('select', 'text'), codes: codes(field) }
    case 'boolean':
      return shape('input', 'bool', {}, field.default === undefined ? '' : String(field.default))
    case 'consent':
      return shape('input', 'bool')
    case 'file':
      return {
        ...shape('input', 'file'),
        ...(field.maxBytes !== maxFileBytes && { maxSize: field.maxBytes }),
        ...(field.accept.length !== fileTypes.length && { mediaTypes: field.accept }),
      }
    case 'info':
      return shape('label', 'text', {}, field.text.de)
    case 'computed': {
      const datatype = ({ integer: 'num_int', decimal: 'num', money: 'num_currency', date: 'date' } as const)[
        field.as
      ]
      return shape(version === 3 ? 'locked' : 'input', datatype)
    }
  }
}

const codes = ({ options }: FieldOf<'choice' | 'choices'>): readonly XdfCode[] =>
  options.map(({ value, label, hint }) => ({ code: value, name: label.de, ...(hint && { help: hint.de }) }))

const numeral = (value: number | undefined): string => (value === undefined ? '' : String(value))
/** Without an exponent, where that is possible. */
const plainNumber = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : /e/u.test(String(value)) ? value.toFixed(6) : String(value)
/** Cents as euro. */
const euro = (cents: number | undefined): string | undefined =>
  cents === undefined ? undefined : (cents / 100).toFixed(2)
/** Only a fixed day: one counted from today has no place in the standard. */
const day = (limit: unknown): string | undefined => (typeof limit === 'string' ? limit : undefined)
