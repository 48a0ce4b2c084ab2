import { expect, test } from 'vitest'
import { readProse } from './read-prose.ts'

test.for<[text: string, wanted: object]>([
  [
    'Wenn im Datenfeld F00000463 der Wert 009 angegeben wurde, dann soll F00000601 zum Pflichtfeld werden.',
    { source: 'F00000463', value: '009', isNegated: false, targets: ['F00000601'], effect: 'required' },
  ],
  [
    'Wenn im Datenfeld F60000240 der Wert "" angegeben wurde, dann soll F00002483 zum Pflichtfeld werden.',
    { source: 'F60000240', value: '', isNegated: false, targets: ['F00002483'], effect: 'required' },
  ],
  [
    'Wenn im Datenfeld F60000231 nicht der Wert "" angegeben wurde, dann soll F60000232 zum Pflichtfeld werden.',
    { source: 'F60000231', value: '', isNegated: true, targets: ['F60000232'] },
  ],
  [
    'Wenn im Datenfeld F60000000263 der Wert „in Deutschland“ ausgewählt wurde, muss die Feldgruppe G60000000088 ausgefüllt werden',
    { source: 'F60000000263', value: 'in Deutschland', targets: ['G60000000088'], effect: 'required' },
  ],
  [
    'Wenn im\n  Feld F00000001 der Wert ja gewählt wird, dann sollen F00000002, F00000003 und F00000004 zu Pflichtfeldern werden.',
    { value: 'ja', targets: ['F00000002', 'F00000003', 'F00000004'] },
  ],
  [
    'Wenn im Datenfeld F00000001 der Wert 2 angegeben wurde, dann soll F00000002 angezeigt werden.',
    { value: '2', targets: ['F00000002'], effect: 'shown' },
  ],
])('%s', ([text, wanted]) => {
  expect(readProse(text)).toMatchObject(wanted)
})

test.for([
  '',
  'Es muss entweder Feldgruppe G60000086 oder Feldgruppe G60000087 befüllt werden.',
  'Wenn F00000001 größer als 5 ist, dann soll F00000002 zum Pflichtfeld werden.',
  'Wenn im Datenfeld F00000001 der Wert 1 angegeben wurde, dann soll F00000002 zum Pflichtfeld werden und F00000003 nicht.',
  `Wenn im Datenfeld F00000001 der Wert ${'"'.repeat(5000)}`,
])('is no sentence of that shape: %s', (text) => {
  expect(readProse(text)).toBeUndefined()
})
