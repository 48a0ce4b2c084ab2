import type { FieldOf } from '../../contract/field.ts'
import { findForeignCharacter } from '../foreign-character.ts'
import { type Kind, typed, wrong } from '../kind.ts'
import { text } from './text.ts'

/** A name of a person: a text of the letters that DIN 91379, type A, allows. */
export const name: Kind<FieldOf<'text'>, string> = {
  ...text,
  read: (entry, field, context) => {
    const foreign = findForeignCharacter(typed(entry).replaceAll(/\s+/gu, ' '))
    const reading = text.read(entry, field, context)
    if (!foreign || (reading.kind === 'wrong' && reading.code === 'unwanted-characters')) return reading
    const { character, better } = foreign
    return better === ''
      ? wrong('foreign-character', { character })
      : wrong('look-alike-character', { character, better })
  },
}
