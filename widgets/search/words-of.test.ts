import { describe, expect, test } from 'vitest'
import { fold } from '../contract/fold.ts'
import { formsOf, wordsOf } from './words-of.ts'

describe('a folded word', () => {
  test.for<[name: string, word: string, folded: string]>([
    ['is in lower case', 'BAföG', 'bafoeg'],
    ['has its umlauts spelt out', 'Überführung', 'ueberfuehrung'],
    ['has its sharp s spelt out, the capital one too', 'STRAẞE Straße', 'strasse strasse'],
    ['loses accents', 'Café Đorđe Łódź', 'cafe đorđe łodz'],
    ['loses combining marks', 'Cafe\u0301', 'cafe'],
    ['has no Turkish i', 'ışık İzmir', 'isik izmir'],
    ['keeps digits', '34a', '34a'],
  ])('%s', ([, word, folded]) => {
    expect(fold(word)).toBe(folded)
  })
})

describe('words of a text', () => {
  test.for<[name: string, text: string, words: readonly string[]]>([
    ['stand between anything else', '„Hund“ (klein), Katze/Maus!', ['hund', 'klein', 'katze', 'maus']],
    ['come without the sign of a paragraph', '§ 34a GewO', ['34a', 'gewo']],
    ['keep number and letter of a paragraph together', '§ 34 a GewO', ['34a', 'gewo']],
    ['keep a number apart from words', '2 Hunde', ['2', 'hunde']],
    ['that a hyphen joins come apart and as one', 'Kfz-Zulassung', ['kfz', 'zulassung', 'kfzzulassung']],
    ['that two hyphens join come apart', 'Kfz-Zulassungs-Stelle', ['kfz', 'zulassungs', 'stelle']],
    ['take a single letter before a hyphen with them', 'E-Kennzeichen', ['ekennzeichen', 'kennzeichen']],
    ['take two letters before a hyphen with them', 'EU-Bürger', ['eubuerger', 'buerger']],
    ['are not joined by a hyphen with spaces', 'Kfz - Zulassung', ['kfz', 'zulassung']],
    ['end before a hyphen that joins nothing', 'An- und Abmeldung', ['an', 'und', 'abmeldung']],
    ['may be in another script', 'Κως Киев', ['κως', 'киев']],
    ['are none where there is none', ' – …😀!', []],
  ])('%s', ([, text, words]) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('stay as they are written where they are shown', () => {
    expect(formsOf('Öffnungszeiten der Kfz-Zulassung')).toEqual([
      'Öffnungszeiten',
      'der',
      'Kfz',
      'Zulassung',
      'KfzZulassung',
    ])
  })

  test('keep their combining marks where they are shown', () => {
    expect(formsOf('Mu\u0308ll holen')).toEqual(['Mu\u0308ll', 'holen'])
  })
})
