import { describe, expect, test } from 'vitest'
import { emptySheet } from '../test-kit/sheet-columns.ts'
import { figuresOf, medianOf } from './figures.ts'
import { readCsv } from './read-csv.ts'
import { readMinutes, readOutcome, readStep } from './read-cells.ts'
import { readSheets } from './read-sheets.ts'
import { shareOf } from './share.ts'
import { changeSentence } from './words.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
/** As older spreadsheets save it. */
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const read = (text: string) => readSheets('test.csv', bytes(text))
const head = 'runde;person;aufgabe1_ergebnis;aufgabe1_minuten;aufgabe1_wo;aussage1;schwer'

describe('a table', () => {
  test.for([
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['commas', 'a,b\n1,2'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['old line ends', 'a;b\r1;2\r'],
    ['a byte order mark', '\uFEFFa;b\n1;2'],
    ['a line that names the separator', 'sep=;\r\na;b\r\n1;2'],
  ] as const)('is read with %s', ([, text]) => {
    expect(readCsv(text).rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('keeps separators, line ends and quotation marks inside of quotes, and counts lines on', () => {
    const { rows } = readCsv('a;b\n"eins; ""zwei""\ndrei";4\n5;6\n')
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['eins; "zwei"\ndrei', '4'] },
      { line: 4, cells: ['5', '6'] },
    ])
  })
})

describe('the sheets of a test', () => {
  test('are read whatever the spreadsheet made of the umlauts', () => {
    const row = `${head}\n1;1;allein;4,5;;5;Die Größe der Schrift\n`
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(row, (one) => one.charCodeAt(0))]).buffer,
    )
    for (const file of [bytes(row), bytes(`\uFEFF${row}`), latin(row), utf16])
      expect(readSheets('x.csv', file).sheets[0]?.hardest).toBe('Die Größe der Schrift')
  })

  test('that nobody filled in do not count, so that the empty table is no test', () => {
    expect(read(emptySheet(3, 5))).toEqual({ sheets: [], problems: [] })
  })

  test('with a cell that cannot be understood keep the rest, and the line is named', () => {
    const { sheets, problems } = read(`${head}\n1;1;vielleicht;4;;6;\n1;2;hilfe;lang;;3;nichts\n`)
    expect(sheets).toHaveLength(2)
    expect(problems.map(({ line, reason }) => `${line} ${reason.split(':')[0]}`)).toEqual([
      '2 Spalte „aufgabe1_ergebnis“',
      '2 Spalte „aussage1“',
      '3 Spalte „aufgabe1_minuten“',
    ])
  })

  test('with a separator in a remark are told by their line', () => {
    expect(read(`${head}\n1;1;allein;4;;5;erst; dann\n`).problems[0]).toMatchObject({ line: 2 })
  })

  test('of the same person count once', () => {
    const { sheets, problems } = read(`${head}\n1;1;allein;4;;5;\n1;1;nicht;9;;1;\n2;1;allein;3;;5;\n`)
    expect(sheets.map(({ round }) => round)).toEqual(['1', '2'])
    expect(problems).toMatchObject([{ line: 3 }])
  })

  test.for([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['something else', bytes('Name;Alter\nAnna;7')],
    ['nothing', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256)],
    ['names that mean something to JavaScript', bytes('__proto__;constructor\n1;2')],
  ] as const)('are not found in %s, and that is said', ([, file]) => {
    const { sheets, problems } = readSheets('x', file)
    expect(sheets).toEqual([])
    expect(problems).toHaveLength(1)
  })

  test('read from hostile cells change nothing else', () => {
    const { sheets } = read(`${head};__proto__\n__proto__;constructor;toString;1e9;;__proto__;=1+1;x\n`)
    expect(figuresOf(sheets).rounds).toEqual([{ name: '__proto__', people: 1 }])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})

test.for([
  ['4', 4],
  ['4,5', 4.5],
  ['4.5', 4.5],
  ['4:30', 4.5],
  ['12 min', 12],
  ['', undefined],
  ['lang', 'wrong'],
  ['-3', 'wrong'],
  ['9999', 'wrong'],
] as const)('%s are so many minutes: %s', ([text, minutes]) => {
  expect(readMinutes(text)).toBe(minutes)
})

test('words of the sheet are understood as well as those of the table', () => {
  expect(['allein', 'Mit Hilfe', 'nicht geschafft', 'toString'].map(readOutcome)).toEqual([
    'allein',
    'hilfe',
    'nicht',
    'wrong',
  ])
  expect(['5', 'trifft voll zu', '3,0', '0', '6'].map(readStep)).toEqual([5, 5, 3, 'wrong', 'wrong'])
})

describe('figures', () => {
  test.for([
    [[], undefined],
    [[4], 4],
    [[1, 2, 9], 2],
    [[1, 2, 4, 9], 3],
  ] as const)('the middle of %s is %s', ([values, median]) => {
    expect(medianOf(values)).toBe(median)
  })

  // Worked out by hand from the formula.
  test.for([
    [3, 5, 0.2307, 0.8824],
    [5, 5, 0.5655, 1],
    [0, 5, 0, 0.4345],
  ] as const)('%i of %i lies between %f and %f', ([count, people, least, most]) => {
    const share = shareOf(count, people)
    expect(share?.least).toBeCloseTo(least, 3)
    expect(share?.most).toBeCloseTo(most, 3)
  })

  test('each round is counted by itself, and a difference of few people is not made much of', () => {
    const { sheets } = read(
      `${head}\n1;1;allein;4;;5;\n1;2;nicht;9;am Anfang;1;alles\n2;1;allein;3;;5;\n2;2;allein;2;;4;\n`,
    )
    const { rounds, tasks, statements, hardest } = figuresOf(sheets)
    expect(rounds).toEqual([
      { name: '1', people: 2 },
      { name: '2', people: 2 },
    ])
    expect(tasks[0]?.rounds.map(({ counts, median }) => [counts.allein, counts.nicht, median])).toEqual([
      [1, 1, 6.5],
      [2, 0, 2.5],
    ])
    expect(statements[0]?.rounds.map(({ mean, counts }) => [mean, counts])).toEqual([
      [3, [1, 0, 0, 0, 1]],
      [4.5, [0, 0, 0, 1, 1]],
    ])
    expect(tasks[0]?.remarks).toEqual([{ round: '1', person: '2', text: 'am Anfang' }])
    expect(hardest).toEqual([{ round: '1', person: '2', text: 'alles' }])
    expect(changeSentence(tasks[0]?.rounds ?? [])).toContain('Zufall sein')
  })
})
