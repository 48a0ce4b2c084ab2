import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../tests/fixtures/foreign-forms/sound.ts'
import { importFormio } from '../formio/import-formio.ts'
import type { Imported } from '../imported.ts'
import { importJsonSchema } from '../json-schema/import/import-json-schema.ts'
import { importQuestions } from '../question-list/import-questions.ts'
import { importSurveyJs } from '../surveyjs/import-surveyjs.ts'
import { mostFields } from './finish-draft.ts'

const folder = new URL('../../../tests/fixtures/foreign-forms/', import.meta.url)
const importers = {
  formio: importFormio,
  surveyjs: importSurveyJs,
  'json-schema': importJsonSchema,
  questions: importQuestions,
}
type Format = keyof typeof importers

/** Ends with a form that holds together, or with a reason. */
function endsWell(imported: Imported): void {
  if (imported.ok) expect(faultsOf(imported)).toEqual([])
  else expect(imported.mistakes[0].reason).toMatch(/\p{L}{3}/u)
  expect('polluted' in {}).toBe(false)
}

const many = (count: number, make: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => make(index))
const deep = (levels: number, wrap: (inner: unknown) => unknown, core: unknown): unknown => {
  let value = core
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}
const nested = (key: string) => (inner: unknown) => ({ type: 'panel', key: 'p', name: 'p', [key]: [inner] })

describe('hostile files end with a reason', () => {
  test.for(Object.keys(importers) as Format[])('%s: too large, empty, not JSON, another type', (format) => {
    for (const text of [
      '',
      ' ',
      '{',
      'null',
      '5',
      '"x"',
      '[]',
      '{}',
      'x'.repeat(10_000_001),
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
    ]) {
      const result = importers[format](text)
      if (format !== 'questions' || text.trim() === '' || text.length > 1000) expect(result.ok).toBe(false)
      endsWell(result)
    }
  })

  test.for<[format: Format, source: unknown]>([
    [
      'formio',
      {
        components: many(10_000, (index) => ({
          type: 'textfield',
          key: `k${index}`,
          label: 'x',
          input: true,
        })),
      },
    ],
    ['surveyjs', { elements: many(10_000, (index) => ({ type: 'text', name: `k${index}` })) }],
    [
      'json-schema',
      {
        type: 'object',
        properties: Object.fromEntries(
          many(10_000, (index) => ({ index })).map((_, index) => [`k${index}`, { type: 'string' }]),
        ),
      },
    ],
    [
      'formio',
      { components: [deep(150, nested('components'), { type: 'textfield', key: 'x', label: 'x' })] },
    ],
    ['surveyjs', { elements: [deep(150, nested('elements'), { type: 'text', name: 'x' })] }],
    ['json-schema', deep(150, (inner) => ({ type: 'object', properties: { a: inner } }), { type: 'string' })],
    ['json-schema', { $ref: '#' }],
    ['json-schema', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }],
    ['json-schema', { type: 'object', properties: { a: { $ref: '#' } } }],
    [
      'json-schema',
      {
        type: 'object',
        properties: { a: { $ref: '#/$defs/d0' } },
        $defs: Object.fromEntries(
          many(40, () => ({})).map((_, index) => [
            `d${index}`,
            {
              type: 'object',
              properties: { x: { $ref: `#/$defs/d${index + 1}` }, y: { $ref: `#/$defs/d${index + 1}` } },
            },
          ]),
        ),
      },
    ],
    ['json-schema', { type: 'object', properties: {}, if: { $ref: '#' }, then: { required: ['a'] } }],
  ])('%s %#', ([format, source]) => {
    const result = importers[format](JSON.stringify(source))
    expect(result.ok).toBe(false)
    endsWell(result)
  })

  test(`${mostFields} questions are still taken, with their conditions`, () => {
    const elements = many(mostFields, (index) => ({
      type: 'text',
      name: `k${index}`,
      title: `Frage ${index}`,
      ...(index % 10 > 0 && { visibleIf: `{k${index - 1}} notempty` }),
    }))
    expect(importSurveyJs(JSON.stringify({ elements })).ok).toBe(true)
  }, 120_000)

  test('names that pollute', () => {
    const text =
      '{"components":[{"type":"textfield","key":"__proto__","label":"A","__proto__":{"polluted":1},"conditional":{"show":true,"when":"constructor","eq":"x"}},{"type":"selectboxes","key":"constructor","label":"B","values":[{"label":"a","value":"__proto__"},{"label":"b","value":"toString"}]}]}'
    const result = importFormio(text)
    expect(result.ok).toBe(true)
    endsWell(result)
    endsWell(
      importJsonSchema(
        '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"enum":["__proto__","valueOf"]}},"dependentRequired":{"__proto__":["constructor"]}}',
      ),
    )
    endsWell(
      importSurveyJs(
        '{"elements":[{"type":"text","name":"__proto__"},{"type":"text","name":"b","visibleIf":"{__proto__} = 1"}]}',
      ),
    )
  })

  test('patterns and expressions that are slow elsewhere', () => {
    const long = `${'('.repeat(2000)}a${')+'.repeat(2000)}`
    endsWell(
      importFormio(
        JSON.stringify({
          components: [
            { type: 'textfield', key: 'a', label: 'A', validate: { pattern: long } },
            { type: 'content', key: 'c', html: '<'.repeat(100_000) },
            { type: 'content', key: 'd', html: '<script>'.repeat(20_000) },
          ],
        }),
      ),
    )
    endsWell(
      importSurveyJs(
        JSON.stringify({
          elements: [
            { type: 'text', name: 'a' },
            { type: 'text', name: 'b', visibleIf: `{a} = '${'\\'.repeat(4001)}` },
          ],
        }),
      ),
    )
    endsWell(importQuestions(`${'_'.repeat(150_000)}\n${'(a '.repeat(10_000)}`))
  })
})

describe('whatever is changed in a real form, it ends well', () => {
  const files: readonly (readonly [Format, string])[] = [
    ['formio', 'formio/hundesteuer.json'],
    ['formio', 'formio/sperrmuell.json'],
    ['surveyjs', 'surveyjs/wohngeld.json'],
    ['surveyjs', 'surveyjs/fundbuero.json'],
    ['json-schema', 'json-schema/wohngeld.schema.json'],
    ['json-schema', 'json-schema/hundesteuer.draft07.json'],
    ['json-schema', 'json-schema/sondernutzung.json'],
  ]
  test.for(files)('%s %s', { timeout: 120_000 }, async ([format, file]) => {
    const source: unknown = JSON.parse(await readFile(new URL(file, folder), 'utf8'))
    const places = placesIn(source)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(places.length - 1), strange), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const copy: unknown = structuredClone(source)
          for (const [index, value] of changes) put(copy, places[index] ?? [], value)
          endsWell(importers[format](JSON.stringify(copy)))
        },
      ),
      { numRuns: 30, seed: 9, endOnFailure: true },
    )
  })

  test('questions: any lines', () => {
    const piece = fc.constantFrom(
      'Name',
      'Geburtsdatum*',
      '1. ',
      'a) ',
      '- ',
      '☐ ',
      '[ ] ',
      'o ',
      '# ',
      ':',
      '?',
      ' (ja/nein)',
      ': a, b, c',
      '\n',
      '\n\n',
      '\t',
      'ANGABEN',
      'wenn ja, ',
      '"',
      ' / ',
      '…',
      '(Pflicht)',
      '__________',
      'ß',
      '\u0000',
      '🙂',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => endsWell(importQuestions(pieces.join('')))),
      { numRuns: 30, seed: 9, endOnFailure: true },
    )
  }, 120_000)
})

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    'x',
    0,
    -1,
    1.5,
    1e308,
    [],
    {},
    [null],
    { a: null },
    '__proto__',
    'Ja',
    '{frage} = 1',
    '^[a-z]{3}$',
    [[[]]],
    { var: 'x' },
    '#',
    { $ref: '#' },
    ' ',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string(),
)

/** Paths to everything in a document. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ]
}

function put(root: unknown, path: readonly string[], value: unknown): void {
  let at = root
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return
    at = (at as Record<string, unknown>)[key]
  }
  const last = path.at(-1)
  if (typeof at === 'object' && at !== null && last !== undefined)
    (at as Record<string, unknown>)[last] = value
}
