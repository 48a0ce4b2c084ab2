import { describe, expect, test } from 'vitest'
import { fold } from '../contract/fold.ts'
import { soundOf } from './sound.ts'
import { keyOf } from './stem.ts'

const sound = (word: string) => soundOf(keyOf(fold(word)))

describe('these sound alike', () => {
  test.for<readonly [string, string]>([
    ['Wohnkeld', 'Wohngeld'],
    ['Fürerschein', 'Führerschein'],
    ['Vührerschein', 'Führerschein'],
    ['Fysiotherapie', 'Physiotherapie'],
    ['Sterpeurkunde', 'Sterbeurkunde'],
    ['Lantratsamt', 'Landratsamt'],
    ['Bargausweis', 'Parkausweis'],
    ['Wonung', 'Wohnung'],
    ['Kwittung', 'Quittung'],
    ['Pakerl', 'Packerl'],
    ['Reyse', 'Reise'],
    ['Kuittung', 'Kuitung'],
    ['Plaz', 'Platz'],
    ['Stattplan', 'Stadtplan'],
    ['Wirthschaft', 'Wirtschaft'],
    ['Tekst', 'Text'],
  ])('%s and %s', ([one, other]) => {
    expect(sound(one)).toBe(sound(other))
  })
})

describe('these do not', () => {
  test.for<readonly [string, string]>([
    ['Wohngeld', 'Wohnwald'],
    ['Hund', 'Hand'],
    ['Kind', 'Rind'],
    ['Haus', 'Maus'],
    ['Wald', 'Welt'],
    ['Bach', 'Back'],
    ['Tasche', 'Tasse'],
    ['Fahrt', 'Fahne'],
    ['Steuer', 'Stall'],
  ])('%s and %s', ([one, other]) => {
    expect(sound(one)).not.toBe(sound(other))
  })
})

test('soft and hard consonants sound alike at the end, too', () => {
  expect(soundOf('wohngelt')).toBe(soundOf('wohngeld'))
})

test('nothing sounds like nothing', () => {
  expect(soundOf('')).toBe('')
  expect(soundOf('34a')).toBe('34a')
})
