import { describe, expect, test } from 'vitest'
import { fold } from '../contract/fold.ts'
import { bare, keyOf, stem } from './stem.ts'

const stemOf = (word: string) => stem(fold(word))
const key = (word: string) => keyOf(fold(word))

describe('forms of a word meet', () => {
  test.for<readonly [string, ...string[]]>([
    ['abmelden', 'abgemeldet', 'abzumelden', 'Abmeldung', 'Abmeldungen'],
    ['verlängern', 'Verlängerung', 'verlängert', 'Verlängerungen', 'verlängerte'],
    ['umtauschen', 'umgetauscht', 'umzutauschen', 'Umtausch'],
    ['zurückgeben', 'zurückgegeben', 'zurückzugeben'],
    ['wohnen', 'Wohnung', 'Wohnungen'],
    ['Kind', 'Kinder', 'Kindern', 'Kindes'],
    ['Mieter', 'Mieterin', 'Mieterinnen', 'Miete', 'mieten'],
    ['Pass', 'Pässe', 'Passes'],
    ['Amt', 'Ämter', 'Amtes'],
    ['Baum', 'Bäume', 'Baums'],
    ['Auto', 'Autos'],
    ['Steuer', 'Steuern'],
    ['Zuschuss', 'Zuschüsse'],
    ['Haus', 'Häuser', 'Hauses'],
    ['Gemeinde', 'Gemeinden'],
    ['Gerüst', 'Gerüste', 'Gerüsten'],
    ['Geschäft', 'Geschäfte', 'Geschäften'],
    ['Geburt', 'Geburten'],
    ['Gericht', 'Gerichte', 'Gerichten'],
  ])('%s', ([first, ...others]) => {
    expect(others.filter((other) => key(other) !== key(first))).toEqual([])
  })
})

describe('spellings of a word meet', () => {
  test.for<readonly [string, ...string[]]>([
    ['Mülltonne', 'Mulltonne', 'Muelltonne', 'Mültonne', 'mülltonnen'],
    ['Führerschein', 'Fuhrerschein', 'FUEHRERSCHEIN', 'führerrschein'],
    ['Straße', 'Strasse', 'STRAẞE'],
    ['Größe', 'Grösse', 'Grose'],
    ['Müll', 'Mu\u0308ll'],
  ])('%s', ([first, ...others]) => {
    expect(others.filter((other) => key(other) !== key(first))).toEqual([])
  })
})

describe('different words do not meet', () => {
  test.for<readonly [string, string]>([
    ['anmelden', 'abmelden'],
    ['Hund', 'Hand'],
    ['Pass', 'Spaß'],
    ['Waffe', 'Waffel'],
    ['Wald', 'Wild'],
    ['Bau', 'Baum'],
    ['Stern', 'Steuer'],
    ['Ehe', 'Ehre'],
    ['Park', 'Pakt'],
    ['Geld', 'Gold'],
    ['Name', 'Nahme'],
    ['Zulassung', 'Entlassung'],
    ['Geschäft', 'Schaf'],
    ['Gerüst', 'Ruß'],
  ])('%s and %s', ([one, other]) => {
    expect(key(one)).not.toBe(key(other))
  })
})

describe('a stem', () => {
  test.for<readonly [string, string]>([
    ['Tee', 'tee'],
    ['gut', 'gut'],
    ['Amt', 'amt'],
    ['an', 'an'],
    ['§', '§'],
  ])('of a short word is the word: %s', ([word, expected]) => {
    expect(stemOf(word)).toBe(expected)
  })

  test.for(['Verlängerungen', 'Mieterinnen', 'Ämtern', 'Kennzeichens', 'Abmeldung'])(
    'has no ending left to take off: %s',
    (word) => {
      expect(stem(stemOf(word))).toBe(stemOf(word))
    },
  )

  test('leaves umlauts and double letters to the key', () => {
    expect(stemOf('Müllabfuhren')).toBe('muellabfuhr')
    expect(bare('muellabfuhr')).toBe('mulabfuhr')
  })
})
