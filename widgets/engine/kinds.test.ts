import { describe, expect, test } from 'vitest'
import type { Answer } from '../contract/answers.ts'
import { Field, type FieldKind } from '../contract/field.ts'
import * as v from 'valibot'
import type { Entry } from './entries.ts'
import { kindOf } from './all-kinds.ts'
import type { Question } from './kinds.ts'

const context = {
  today: '2026-11-22',
  language: 'de',
  places: [{ value: 'sonnenau', label: 'Sonnenau' }],
} as const
const options = [
  { value: 'a', label: { de: 'Apfel' } },
  { value: 'b', label: { de: 'Birne' } },
  { value: 'c', label: { de: 'Kirsche' } },
]

function question(kind: FieldKind, rest: object = {}): Question {
  return v.parse(Field, { id: 'frage', label: { de: 'Frage' }, kind, ...rest }) as Question
}
const read = (field: Question, entry: Entry | undefined) => kindOf(field).read(entry, field, context)
const write = (field: Question, answer: Answer) => kindOf(field).write(answer, field, context)

describe('what people type becomes an answer', () => {
  test.for<[name: string, field: Question, entry: Entry, answer: Answer]>([
    ['text without spaces around it', question('text'), '  Anna   Maria ', 'Anna Maria'],
    ['composed letters', question('text'), 'Mu\u0308ller', 'M\u00FCller'],
    ['lines of a textarea', question('textarea'), 'eins\r\nzwei', 'eins\nzwei'],
    ['a number with thousands', question('integer'), '1.500', 1500],
    ['a number below zero', question('integer'), '-3', -3],
    ['a decimal with comma', question('decimal'), '1.234,5', 1234.5],
    ['a decimal with point', question('decimal'), '3.5', 3.5],
    ['a whole number as a decimal', question('decimal'), '1.500', 1500],
    ['an amount as people write it', question('money'), '1.234,50 €', 123450],
    ['an amount as it is shown in English', question('money'), '4,150.00', 415000],
    ['an amount with a dash for no cents', question('money'), '20,–', 2000],
    ['an amount in words of a currency', question('money'), '-3,5 Euro', -350],
    ['an amount below one euro', question('money'), '0,05', 5],
    ['a year alone', question('partial-date'), '1958', '1958'],
    ['month and year', question('partial-date'), '5.1958', '1958-05'],
    ['an unknown day written as zeros', question('partial-date'), '00.05.1958', '1958-05'],
    ['an unknown day and month', question('partial-date'), '00.00.1958', '1958'],
    ['a whole date where less would do', question('partial-date'), '3.5.1958', '1958-05-03'],
    ['a number plate', question('licence-plate'), 'un ab 123e', 'UN-AB 123E'],
    ['a number plate with umlaut', question('licence-plate'), 'mü-x 7', 'MÜ-X 7'],
    ['a tax id with spaces', question('tax-id'), '86 095 742 719', '86095742719'],
    [
      'a name with letters from all over Europe',
      question('text', { charset: 'name' }),
      'Đặng-Łukasiewicz O’Žđ',
      'Đặng-Łukasiewicz O’Žđ',
    ],
    ['a date as people write it', question('date'), '3.5.24', '2024-05-03'],
    ['a year of the last century', question('date'), '3.5.58', '1958-05-03'],
    ['a date without points', question('date'), '24122026', '2026-12-24'],
    ['an ISO date', question('date'), '2026-12-24', '2026-12-24'],
    ['an hour', question('time'), '7', '07:00'],
    ['a time with a point', question('time'), '7.30', '07:30'],
    ['a time in words', question('time'), '7 Uhr 30', '07:30'],
    ['an e-mail address', question('email'), ' name@example.org ', 'name@example.org'],
    ['a phone number with a long dash', question('phone'), '089 99998–100', '089 99998-100'],
    ['a choice', question('choice', { options }), 'b', 'b'],
    ['choices in the order of the form', question('choices', { options }), ['c', 'a'], ['a', 'c']],
    ['yes', question('boolean'), 'yes', true],
    ['no', question('boolean'), 'no', false],
    ['a consent', question('consent'), true, true],
    [
      'an IBAN with spaces in small letters',
      question('iban'),
      'de02 1203 0000 0000 2020 51',
      'DE02120300000000202051',
    ],
    ['a municipality', question('place'), 'sonnenau', 'sonnenau'],
  ])('%s', ([, field, entry, answer]) => {
    expect(read(field, entry)).toEqual({ kind: 'answer', answer })
  })
})

describe('what cannot be an answer says why', () => {
  test.for<[name: string, field: Question, entry: Entry, code: string]>([
    ['too long a text', question('text', { maxLength: 3 }), 'abcd', 'too-long'],
    ['too short a text', question('text', { minLength: 3 }), 'ab', 'too-short'],
    ['a text that turns the reading direction', question('text'), 'ab\u202Ecd', 'unwanted-characters'],
    ['a Cyrillic letter in a name', question('text', { charset: 'name' }), 'Аnna', 'look-alike-character'],
    ['a long dash in a name', question('text', { charset: 'name' }), 'Müller–Maier', 'look-alike-character'],
    ['a digit in a name', question('text', { charset: 'name' }), 'Anna2', 'foreign-character'],
    ['a name in another script', question('text', { charset: 'name' }), 'Яна', 'foreign-character'],
    ['words for a decimal', question('decimal'), 'drei', 'not-a-number'],
    ['too many decimals', question('decimal', { decimals: 1 }), '3,55', 'too-many-decimals'],
    ['an amount that may be a thousand or one', question('money'), '1,180', 'not-an-amount'],
    ['a third of a cent', question('money'), '1,005', 'not-an-amount'],
    ['too small an amount', question('money', { min: 100 }), '0,99', 'too-small'],
    ['a thirteenth month', question('partial-date'), '13.1958', 'not-a-partial-date'],
    ['a birth in the future', question('partial-date', { max: { days: 0 } }), '2027', 'too-late'],
    ['a number plate in one word', question('licence-plate'), 'UNAB123', 'licence-plate-gap'],
    ['too long a number plate', question('licence-plate'), 'ABC-DE 1234', 'not-a-licence-plate'],
    ['a number plate beginning with zero', question('licence-plate'), 'M-A 012', 'not-a-licence-plate'],
    ['a tax id with a wrong digit', question('tax-id'), '86095742718', 'tax-id-check-digit'],
    ['a tax id that is too short', question('tax-id'), '8609574271', 'tax-id-length'],
    ['half a number', question('integer'), '1,5', 'not-an-integer'],
    ['words for a number', question('integer'), 'zehn', 'not-an-integer'],
    ['too small a number', question('integer', { min: 1 }), '0', 'too-small'],
    ['too large a number', question('integer', { max: 8 }), '9', 'too-large'],
    ['a day that does not exist', question('date'), '30.2.2026', 'not-a-date'],
    ['an American date', question('date'), '12/24/2026', 'not-a-date'],
    ['tomorrow where it must have been', question('date', { max: { days: 0 } }), '23.11.2026', 'too-late'],
    ['too early a day', question('date', { min: '2026-01-01' }), '31.12.2025', 'too-early'],
    ['an hour that does not exist', question('time'), '25:00', 'not-a-time'],
    ['an e-mail address without a point', question('email'), 'name@example', 'not-an-email'],
    ['a phone number with letters', question('phone'), '089 abc', 'not-a-phone-number'],
    ['an option that is not offered', question('choice', { options }), 'z', 'not-an-option'],
    ['options that are not offered', question('choices', { options }), ['a', 'z'], 'not-an-option'],
    ['too many choices', question('choices', { options, max: 1 }), ['a', 'b'], 'too-many'],
    ['an IBAN with swapped digits', question('iban'), 'DE02120300000000205021', 'iban-check-digits'],
    ['an IBAN that is too short', question('iban'), 'DE0212030000000020205', 'iban-length'],
    ['an IBAN of no country', question('iban'), 'XX02120300000000202051', 'iban-country'],
    ['an account number', question('iban'), '1234567', 'iban-characters'],
    ['another county’s municipality', question('place'), 'berlin', 'not-an-option'],
  ])('%s', ([, field, entry, code]) => {
    expect(read(field, entry)).toMatchObject({ kind: 'wrong', code })
  })

  test.for<[name: string, file: object, code: string]>([
    ['too large a file', { type: 'application/pdf', size: 1001 }, 'file-too-large'],
    ['a file of another type', { type: 'text/plain', size: 10 }, 'file-type'],
    ['an empty file', { type: 'application/pdf', size: 0 }, 'file-empty'],
  ])('%s', ([, file, code]) => {
    const field = question('file', { maxBytes: 1000 })
    expect(read(field, [{ id: '1', name: 'x', ...file }] as unknown as Entry)).toMatchObject({
      kind: 'wrong',
      code,
    })
  })
})

describe('nothing entered is an empty answer', () => {
  const kinds: FieldKind[] = [
    'text',
    'textarea',
    'integer',
    'date',
    'time',
    'email',
    'phone',
    'iban',
    'place',
    'boolean',
    'consent',
    'file',
  ]
  test.for(kinds)('%s', (kind) => {
    expect(read(question(kind), undefined)).toEqual({ kind: 'empty' })
    expect(read(question(kind), '')).toEqual({ kind: 'empty' })
  })
})

describe('an answer is written as people here write', () => {
  test.for<[field: Question, answer: Answer, text: string]>([
    [question('date'), '2026-12-24', '24.12.2026'],
    [question('time'), '07:30', '07:30 Uhr'],
    [question('decimal', { decimals: 3 }), 1234.5, '1.234,5'],
    [question('money'), 123450, '1.234,50 €'],
    [question('partial-date'), '1958-05', '05.1958'],
    [question('tax-id'), '86095742719', '86 095 742 719'],
    [question('integer', { unit: { de: 'Minuten' } }), 15000, '15.000 Minuten'],
    [question('integer'), 2026, '2026'],
    [question('iban'), 'DE02120300000000202051', 'DE02 1203 0000 0000 2020 51'],
    [question('choices', { options }), ['a', 'c'], 'Apfel\nKirsche'],
    [question('boolean'), false, 'Nein'],
    [question('place'), 'sonnenau', 'Sonnenau'],
  ])('%o', ([field, answer, text]) => {
    expect(write(field, answer)).toBe(text)
  })
})
