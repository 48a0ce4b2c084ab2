import type { FieldOf } from '../../contract/field.ts'
import { answer, empty, type Kind, typed, wrong } from '../kind.ts'

/** Deliberately wide: whether an address exists shows only when something is sent to it. At most 254 characters. */
const emailPattern = /^[^\s@<>()]+@[^\s@.<>()]+(?:\.[^\s@.<>()]+)+$/u

export const email: Kind<FieldOf<'email'>, string> = {
  missing: 'required',
  read: (entry) => {
    const text = typed(entry)
    if (text === '') return empty
    return text.length <= 254 && emailPattern.test(text) ? answer(text) : wrong('not-an-email')
  },
  write: (value) => value,
}

/** Digits with what people put between them. */
const phonePattern = /^\+?[\d ()/.-]{4,30}$/u

export const phone: Kind<FieldOf<'phone'>, string> = {
  missing: 'required',
  read: (entry) => {
    const text = typed(entry).replaceAll(/[\u2010-\u2015]/gu, '-')
    if (text === '') return empty
    const digits = text.replaceAll(/\D/gu, '').length
    return phonePattern.test(text) && digits >= 4 && digits <= 20 ? answer(text) : wrong('not-a-phone-number')
  },
  write: (value) => value,
}
