import type { ImportMistake } from '../imported.ts'

/** Characters of a foreign file at most. */
export const maxCharacters = 10_000_000
/** Brackets inside of brackets: more than any form has, and few enough that nothing runs out of room. */
const deepest = 200

/** JSON that remembers where it stood. */
export interface JsonDocument {
  readonly value: unknown
  /** Line of an object or list of the document, from 1. */
  readonly lineOf: (value: unknown) => number | undefined
  /** Keys that stand twice in one object: only the last counts. */
  readonly doubled: readonly { readonly key: string; readonly line: number }[]
}

type Read =
  | { readonly ok: true; readonly document: JsonDocument }
  | { readonly ok: false; readonly mistakes: readonly [ImportMistake] }

/** Reads a foreign file as JSON. Not `JSON.parse`: an author needs the line of a mistake, in every browser the same. */
export function readJson(source: string): Read {
  const refuse = (reason: string, line?: number): Read => ({
    ok: false,
    mistakes: [{ element: 'Datei', ...(line !== undefined && { line }), reason }],
  })
  if (source.length > maxCharacters)
    return refuse(
      'Die Datei ist größer als 10 MB. So groß ist kein Formular: Bitte prüfen Sie, ob es die richtige Datei ist.',
    )
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  if (text.trim() === '')
    return refuse('Die Datei ist leer. Bitte exportieren Sie das Formular noch einmal.', 1)
  try {
    return { ok: true, document: parse(text) }
  } catch (error) {
    if (error instanceof Misread) return refuse(error.message, lineAt(text, error.at))
    throw error
  }
}

/** Never leaves this module. */
class Misread extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const lineAt = (text: string, at: number): number => {
  let line = 1
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1
  return line
}

const space = /[ \t\r\n]*/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy
const plainString = /"[^"\\\u0000-\u001F]*"/uy
const words = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function parse(text: string): JsonDocument {
  const starts = new WeakMap<object, number>()
  const doubled: { key: string; line: number }[] = []
  let at = 0

  const skip = (): void => {
    space.lastIndex = at
    space.test(text)
    at = space.lastIndex
  }
  const fail = (expected: string): never => {
    const found = at < text.length ? `steht „${text.slice(at, at + 1)}“` : 'endet die Datei'
    throw new Misread(`Die Datei ist kein gültiges JSON: Hier ${found}, erwartet wird ${expected}.`, at)
  }
  const expect = (mark: string): void => {
    skip()
    if (text.charAt(at) !== mark) fail(`„${mark}“`)
    at += 1
  }
  const isNext = (mark: string): boolean => {
    skip()
    if (text.charAt(at) !== mark) return false
    at += 1
    return true
  }
  const string = (): string => {
    plainString.lastIndex = at
    if (plainString.test(text)) {
      const plain = text.slice(at + 1, plainString.lastIndex - 1)
      at = plainString.lastIndex
      return plain
    }
    const start = at
    for (at += 1; at < text.length && text.charAt(at) !== '"'; at += text.charAt(at) === '\\' ? 2 : 1);
    if (at >= text.length) {
      at = text.length
      return fail('das Ende eines Textes („"“)')
    }
    at += 1
    try {
      return JSON.parse(text.slice(start, at)) as string
    } catch {
      at = start
      throw new Misread(
        'Die Datei ist kein gültiges JSON: In diesem Text steht ein Zeichen, das mit „\\“ geschrieben werden muss.',
        start,
      )
    }
  }
  const list = (depth: number): unknown[] => {
    const start = at
    const items: unknown[] = []
    starts.set(items, start)
    at += 1
    if (isNext(']')) return items
    do items.push(value(depth + 1))
    while (isNext(','))
    expect(']')
    return items
  }
  const object = (depth: number): object => {
    const start = at
    const entries = new Map<string, unknown>()
    at += 1
    if (!isNext('}')) {
      do {
        skip()
        if (text.charAt(at) !== '"') fail('ein Name in Anführungszeichen')
        const keyAt = at
        const key = string()
        expect(':')
        if (entries.has(key)) doubled.push({ key, line: lineAt(text, keyAt) })
        entries.set(key, value(depth + 1))
      } while (isNext(','))
      expect('}')
    }
    // fromEntries makes even of `__proto__` a key like any other.
    const made: object = Object.fromEntries(entries)
    starts.set(made, start)
    return made
  }
  const value = (depth: number): unknown => {
    if (depth > deepest)
      throw new Misread(`Die Datei ist zu tief verschachtelt: höchstens ${deepest} Klammern ineinander.`, at)
    skip()
    const mark = text.charAt(at)
    if (mark === '{') return object(depth)
    if (mark === '[') return list(depth)
    if (mark === '"') return string()
    number.lastIndex = at
    if (number.test(text)) {
      const read = Number(text.slice(at, number.lastIndex))
      at = number.lastIndex
      return read
    }
    for (const [word, meaning] of words)
      if (text.startsWith(word, at)) {
        at += word.length
        return meaning
      }
    return fail('ein Wert')
  }

  const root = value(0)
  skip()
  if (at < text.length) fail('das Ende der Datei')
  return {
    value: root,
    doubled,
    lineOf: (part) => {
      const start = typeof part === 'object' && part !== null ? starts.get(part) : undefined
      return start === undefined ? undefined : lineAt(text, start)
    },
  }
}
