import fc from 'fast-check'
import { parse } from 'yaml'
import { isEqual } from '../../../src/exchange/yaml/equal.ts'
import { needsQuotes, scalarText } from '../../../src/exchange/yaml/scalar-text.ts'

/** A text as some editor or program might have left it, and what it says. */
export interface YamlDocument {
  readonly text: string
  readonly data: unknown
}

const words = fc.constantFrom(
  'Straße',
  'Größe des Grundstücks',
  'a',
  'No',
  '12:30',
  '2026-12-24',
  '007',
  '1.0.0',
  '#1',
  'wahr: falsch',
  "it's",
  '„so“',
  'x #y',
  '- z',
  '🏠 Haus',
  '[a]',
  'a, b',
  '{}',
  ' vorn',
  'hinten ',
  '',
  'Zeile eins\nZeile zwei',
  'Zeile eins\nZeile zwei\n',
  'Absatz\n\nAbsatz\n',
  'drei\n\n\n',
  '\tTab',
  '*fett*',
  '%',
  'null',
  'ein langer Satz, der über mehr als eine Zeile gehen könnte und es hier auch immer wieder tut',
)
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.integer({ min: -9, max: 4000 }) },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null, 1.5) },
)
const key = fc.constantFrom(
  'id',
  'kind',
  'when',
  'label',
  'hint',
  'de',
  'en',
  'fields',
  'value',
  'a b',
  '==',
  'ä',
  '7',
  '__proto__',
  'zz',
  'x: y',
)

/** Any value; its outermost is a mapping or a list. */
export const yamlValue: fc.Arbitrary<unknown> = fc.letrec<{
  any: unknown
  map: unknown
  list: unknown
  top: unknown
}>((tie) => ({
  top: fc.oneof(tie('map'), tie('list')),
  any: fc.oneof({ depthSize: 'medium', maxDepth: 4 }, scalar, tie('map'), tie('list')),
  map: fc
    .uniqueArray(fc.tuple(key, tie('any')), { maxLength: 4, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries)),
  list: fc.array(tie('any'), { maxLength: 4 }),
})).top

/** Written texts: comments, blank lines, indents, quotes and brackets of all kinds. */
export const yamlDocument = documents(fc.boolean())

/** Texts in which nothing but empty collections has brackets. */
export const blockDocument = documents(fc.constant(false))

function documents(hasBrackets: fc.Arbitrary<boolean>): fc.Arbitrary<YamlDocument> {
  return fc
    .tuple(
      yamlValue,
      fc.integer(),
      fc.record({
        step: fc.constantFrom(2, 4, 3),
        listStep: fc.constantFrom(0, 2, 4),
        isTidy: fc.boolean(),
        hasBrackets,
      }),
    )
    .map(([data, seed, shape]) => ({ data, text: new Writer(seed, shape).document(data) }))
    .filter(({ text, data }) => isRead(text, data))
}

/** What a text says. The library takes a list behind a byte order mark for a mistake, so that mark is left out. */
export const said = (text: string): unknown => parse(text.replace(/^\ufeff/u, ''))

function isRead(text: string, data: unknown): boolean {
  try {
    return isEqual(said(text), data)
  } catch {
    return false
  }
}

interface Shape {
  readonly step: number
  readonly listStep: number
  /** Collections with parts may stand between brackets. */
  readonly hasBrackets: boolean
  /** Without comments in odd places. */
  readonly isTidy: boolean
}

class Writer {
  #state: number
  readonly #shape: Shape

  constructor(seed: number, shape: Shape) {
    this.#state = seed >>> 0
    this.#shape = shape
  }

  document(data: unknown): string {
    const marker = this.#chance(0.1) ? '---\n' : this.#chance(0.2) ? '# Kopf der Datei\n\n' : ''
    const body = this.#node(data, 0, -this.#shape.step, 'root')
    const tail = this.#chance(0.15) ? '# am Ende\n' : ''
    let text = marker + body.replace(/^[ \n]+(?=\S)/u, (space) => (body.startsWith('#') ? space : '')) + tail
    if (this.#chance(0.2)) text = text.replace(/\n$/u, '')
    if (this.#chance(0.2)) text = text.replaceAll('\n', '\r\n')
    return (this.#chance(0.1) ? '\ufeff' : '') + text
  }

  /** What stands behind a key, dash or at the beginning, with the last line end. */
  #node(value: unknown, column: number, outer: number, holder: 'map' | 'list' | 'root'): string {
    const space = holder === 'root' ? '' : ' '
    const isCollection = typeof value === 'object' && value !== null
    const parts = isCollection ? Object.keys(value).length : 0
    if (!isCollection) return space + this.#scalar(value, outer + this.#shape.step)
    if (parts === 0 || (this.#shape.hasBrackets && this.#chance(0.2)))
      return space + this.#flow(value, Math.max(0, outer) + 2) + this.#lineEnd()
    const isCompact = holder === 'list' && this.#chance(0.8)
    const head = holder === 'root' ? '' : isCompact ? ' ' : this.#lineEnd()
    const pad = ' '.repeat(column)
    const entries = Array.isArray(value)
      ? value.map((item: unknown) => `-${this.#node(item, column + 2, column, 'list')}`)
      : Object.entries(value).map(([name, item]) => {
          const step = Array.isArray(item) ? this.#shape.listStep : this.#shape.step
          return `${this.#key(name)}:${this.#node(item, column + step, column, 'map')}`
        })
    return (
      head +
      entries
        .map((entry, index) => (index === 0 && isCompact ? entry : this.#before(pad, index) + pad + entry))
        .join('') +
      (this.#shape.isTidy || this.#chance(0.9) ? '' : `${pad} # darunter\n`)
    )
  }

  #before(pad: string, index: number): string {
    if (this.#chance(0.75)) return ''
    const blank = index > 0 || !this.#shape.isTidy ? this.#pick(['', '\n', '\n\n']) : ''
    const comment = this.#pick(['', `${pad}# davor\n`, `${pad}# zwei\n${pad}#\tZeilen\n`])
    if (this.#shape.isTidy) return blank + comment
    const free = this.#pick([
      '',
      '',
      `${pad}# steht frei\n\n`,
      `${pad}   # weiter rechts\n`,
      '# ganz links\n',
      `${pad}\n`,
    ])
    return free + blank + comment
  }

  #lineEnd(): string {
    return this.#chance(0.1) ? this.#pick([' # dahinter\n', '  #\tmit Tab\n', '   \n']) : '\n'
  }

  #key(name: string): string {
    return this.#chance(0.1) ? JSON.stringify(name) : scalarText(name, false)
  }

  #scalar(value: unknown, column: number): string {
    if (value === null && this.#chance(0.4)) return this.#lineEnd().replace(/^(?=#)/u, ' ')
    if (typeof value !== 'string') return scalarText(value, false) + this.#lineEnd()
    const at = Math.max(column, 1)
    const pad = ' '.repeat(at)
    if (
      /\S/u.test(value) &&
      !/^\s|\s\s|[^\n]\s$|\t|\r|[\u0000-\u0009]|\n\n\n$/u.test(value) &&
      this.#chance(0.5)
    ) {
      const isFolded = !value.includes('\n') || this.#chance(0.3)
      const chomp = /\n\n$/u.test(value) ? '+' : value.endsWith('\n') ? '' : '-'
      const lines =
        isFolded && !value.includes('\n') ? value.replaceAll(' ', `\n`) : value.replace(/\n$/u, '')
      const header = (isFolded && !value.includes('\n') ? '>' : '|') + chomp
      return `${header}${this.#lineEnd()}${lines
        .split('\n')
        .map((line) => (line === '' ? '' : pad + line))
        .join('\n')}\n${chomp === '+' ? '' : this.#pick(['', '', '\n'])}`
    }
    const style = this.#pick(['plain', 'single', 'double'] as const)
    const text = scalarText(value, false, style)
    // A text in quotes or without may go on below.
    if (this.#chance(0.1) && !needsQuotes(value, false) && /\w \w/u.test(value))
      return value.replaceAll(/(?<=\w) (?=\w)/gu, `\n${pad}`) + this.#lineEnd()
    return (this.#chance(0.05) ? `\n${pad}` : '') + text + this.#lineEnd()
  }

  #flow(value: unknown, indent: number): string {
    if (typeof value !== 'object' || value === null)
      return scalarText(value, true, this.#pick(['plain', 'single', 'double']))
    const isWide = !this.#shape.isTidy && this.#chance(0.2)
    const pad = ' '.repeat(Math.max(indent, 2))
    const space = isWide ? `\n${pad}` : this.#pick(['', ' '])
    const between = isWide ? this.#pick([`,\n${pad}`, `, # Komma\n${pad}`]) : this.#pick([', ', ', ', ','])
    const entries = Array.isArray(value)
      ? value.map((item: unknown) => this.#flow(item, indent + 2))
      : Object.entries(value).map(
          ([name, item]) => `${scalarText(name, true)}: ${this.#flow(item, indent + 2)}`,
        )
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    const last = entries.length > 0 && this.#chance(0.1) ? ',' : ''
    return `${open ?? ''}${entries.length === 0 ? this.#pick(['', '', ' ']) : space}${entries.join(between)}${last}${entries.length === 0 ? '' : space}${close ?? ''}`
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.#random() * values.length)] as Value
  }

  #chance(share: number): boolean {
    return this.#random() < share
  }

  /** Mulberry32. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
