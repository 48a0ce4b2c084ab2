import type { Sha256 } from '../contract/primitives.ts'

const beginnings = [
  ...['Ahorn', 'Apfel', 'Bernstein', 'Blumen', 'Distel', 'Efeu', 'Feuer', 'Garten', 'Gold', 'Heide', 'Honig'],
  ...[
    'Ingwer',
    'Kiesel',
    'Kupfer',
    'Linden',
    'Marmor',
    'Mohn',
    'Muschel',
    'Nebel',
    'Oster',
    'Perlen',
    'Quarz',
  ],
  ...['Regen', 'Rubin', 'Schnee', 'Silber', 'Sommer', 'Tannen', 'Vogel', 'Winter', 'Zedern', 'Zimt'],
]
const endings = [
  ...['anker', 'bach', 'brief', 'brunnen', 'dorf', 'feld', 'fenster', 'glocke', 'hecke', 'insel', 'kelch'],
  ...['kiste', 'krone', 'lampe', 'leiter', 'mantel', 'mauer', 'nest', 'orgel', 'park', 'pforte', 'quelle'],
  ...['ring', 'schale', 'spiegel', 'stern', 'tisch', 'treppe', 'turm', 'ufer', 'wagen', 'zaun'],
]
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A root key in words that people compare on the phone and on a notice: "Apfelturm", "Silberbach" … The first 60 bits of its
 * thumbprint are six words of ten bits, each a beginning and an ending out of 32. Neither list may ever change: printed
 * words would become wrong.
 *
 * @param root Thumbprint of the county's root key.
 * @throws {RangeError} where it is none.
 */
export function fingerprint(root: Sha256): string[] {
  const bits = [...root.slice(0, 10)].map((letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0'))
  const words = bits.join('').match(/[01]{10}/gu) ?? []
  if (words.length !== 6) throw new RangeError('This is no thumbprint.')
  return words.map((word) => part(beginnings, word.slice(0, 5)) + part(endings, word.slice(5)))
}

const part = (parts: readonly string[], bits: string): string => parts[Number.parseInt(bits, 2)] ?? ''
