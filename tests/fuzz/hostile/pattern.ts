import type { Choices } from '../../property/generate/choices.ts'

/** Patterns that take some engines longer than the universe, and text that makes them. */
const slow = [
  '(a+)+', '(?:a+)+', '(?:a|a)*', '(?:a|ab)*(?:bc|c)*', '(?:a*)*', '(?:[a-z]+)*\\d', 'a*a*a*a*a*b', '(?:x+x+)+y', '(?:a{0,200}){0,200}',
  '(?:a?){200}a{200}', '(?:\\d+-?)+', '[a-z]*[a-z]*[a-z]*!', '(?:(?:(?:a{200}){200}){200}){200}', '(?:a{1,200}b?){1,200}',
] as const // prettier-ignore

const pieces = [
  'a', 'b', '9', '-', ' ', 'ä', '\\d', '[a-z]', '[A-Z0-9]', '[a-zäöü-]', '[\\d-]', '[^a]', '.', '^', '$', '(?:', '(?=', '(?<=', '(', ')',
  '|', '*', '+', '?', '{2}', '{2,}', '{0,3}', '{3,2}', '{200}', '{999999}', '\\', '\\p{L}', '\\w', '\\b', '\\1', '[', ']', '{', '}', '\\u{10FFFF}', '\uD800',
  '[z-a]', '[]', '*?', '+?', '🙂', '\u0000',
] as const // prettier-ignore

/** Pieces out of which patterns come that are taken. */
const sound = [
  '[A-Z]',
  '[a-f]{2,5}',
  '\\d',
  '\\d{5}',
  'x?',
  '-',
  ' ',
  'ä',
  '(?:b|c)',
  '[g-k]*',
  '(?:\\d-)*',
  '!+',
  '(?:aa|bb){0,3}',
] as const

/** A pattern that an author could write who means harm, or does not know better. */
export const hostilePattern = (choices: Choices): string =>
  choices.chance(40)
    ? choices.list(1, 6, () => choices.one(sound)).join('')
    : choices.chance(30)
      ? choices.one(slow) + choices.one(['', '', '$', 'x'])
      : choices.list(0, choices.one([4, 12, 200]), () => choices.one(pieces)).join('')

/** Text on which a bad pattern tries everything. */
export const exhaustingText = (choices: Choices): string =>
  choices.one(['a', 'ab', 'x', '9', '9-', 'aä', 'z', ' ']).repeat(choices.one([0, 20, 100, 10_000])) +
  choices.one(['', '!', 'b', '\n'])
