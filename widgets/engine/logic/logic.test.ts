import fc from 'fast-check'
import jsonLogic from 'json-logic-js'
import { describe, expect, test } from 'vitest'
import { conditionOperators, type Rule } from '../../contract/condition.ts'
import { compileRule } from './compile.ts'
import { ageOn, daysBetween } from './dates.ts'
import { scopeOf } from './scope.ts'
import { variablesIn } from './variables.ts'

const evaluate = (rule: unknown, data: unknown) => compileRule(rule as Rule)(scopeOf(data))

/** Ours, which json-logic-js does not know. */
const own = new Set(['today', 'age', 'days', 'count', 'sum', 'table'])
const shared = conditionOperators.filter((operator) => !own.has(operator))

describe('rules mean what json-logic-js means', () => {
  // Cases in the manner of jsonlogic.com/tests.json, operator by operator.
  test.for<[rule: unknown, data: unknown]>([
    [{ '==': [1, '1'] }, {}],
    [{ '==': [null, 0] }, {}],
    [{ '===': [1, '1'] }, {}],
    [{ '!=': [1, 2] }, {}],
    [{ '!==': [1, '1'] }, {}],
    [{ '>': [2, '1'] }, {}],
    [{ '<': [1, 2, 3] }, {}],
    [{ '<': [1, 3, 2] }, {}],
    [{ '<=': [1, 1, 3] }, {}],
    [{ '!': [[]] }, {}],
    [{ '!': 'x' }, {}],
    [{ '!!': [[]] }, {}],
    [{ '!!': ['0'] }, {}],
    [{ or: [false, 0, 'a'] }, {}],
    [{ or: [false, 0, ''] }, {}],
    [{ and: [true, 'a', 3] }, {}],
    [{ and: [true, '', 3] }, {}],
    [{ if: [false, 1, true, 2, 3] }, {}],
    [{ if: [false, 1, false, 2] }, {}],
    [{ if: ['only'] }, {}],
    [{ in: ['a', 'banana'] }, {}],
    [{ in: ['', ''] }, {}],
    [{ in: ['a', ['a', 'b']] }, {}],
    [{ in: [1, ['1']] }, {}],
    [{ in: ['a', null] }, {}],
    [{ '+': [1, '2', 3] }, {}],
    [{ '+': '3.14' }, {}],
    [{ '-': [5, 3] }, {}],
    [{ '-': [5] }, {}],
    [{ '*': [2, '3', 4] }, {}],
    [{ '*': ['2'] }, {}],
    [{ '/': [7, 2] }, {}],
    [{ '%': [7, 2] }, {}],
    [{ min: [3, 1, 2] }, {}],
    [{ max: [] }, {}],
    [{ var: 'a' }, { a: 1 }],
    [{ var: 'a.b' }, { a: { b: 'x' } }],
    [{ var: 'a.1' }, { a: ['x', 'y'] }],
    [{ var: 'z' }, { a: 1 }],
    [{ var: ['z', 9] }, { a: 1 }],
    [{ var: ['a', 9] }, { a: null }],
    [{ var: '' }, 1],
    [{ some: [{ var: 'l' }, { '>': [{ var: '' }, 1] }] }, { l: [1, 2] }],
    [{ some: [[], true] }, {}],
    [{ all: [{ var: 'l' }, { '>': [{ var: 'n' }, 1] }] }, { l: [{ n: 2 }, { n: 3 }] }],
    [{ all: [[], true] }, {}],
    [{ none: [{ var: 'l' }, { '==': [{ var: '' }, 1] }] }, { l: [2] }],
    [{ none: [{ var: 'fehlt' }, true] }, {}],
  ])('%j over %j', ([rule, data]) => {
    expect(evaluate(rule, data)).toEqual(jsonLogic.apply(rule as never, data))
  })

  test('for any rule over any answers', () => {
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(null, true, false, 0, 1, -2, 2.5, '', '0', '1', 'a', 'abc', '2026-11-22'),
      fc.constantFrom('a', 'b', 'liste', 'zeile.x', 'fehlt').map((path) => ({ var: path })),
      fc.constantFrom<unknown>([], [1], ['a', 'b']),
    )
    const { rule } = fc.letrec<{ rule: unknown }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(
            fc.constantFrom(...shared.filter((name) => name !== 'var')),
            fc.array(tie('rule'), { minLength: 1, maxLength: 4 }),
          )
          .map(([operator, operands]) => ({ [operator]: operands })),
      ),
    }))
    const data = fc.record({
      a: fc.constantFrom<unknown>(null, 1, '1', 'abc', true, ''),
      b: fc.constantFrom<unknown>(0, 2, 'b', false),
      liste: fc.constantFrom<unknown>([], [1, 2], ['a'], [{ x: 1 }, { x: 0 }]),
      zeile: fc.constantFrom<unknown>({ x: 1 }, {}, null),
    })
    fc.assert(
      fc.property(rule, data, (someRule, someData) => {
        expect(evaluate(someRule, someData)).toEqual(jsonLogic.apply(someRule as never, someData))
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('operators of ours', () => {
  test('age counts completed years', () => {
    expect(ageOn('2008-11-22', '2026-11-22')).toBe(18)
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17)
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
    expect(ageOn('', '2026-03-01')).toBeNull()
  })

  test('days counts across summer time', () => {
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(daysBetween('2026-04-01', '2026-03-01')).toBe(-31)
  })

  test('today, count and sum', () => {
    const scope = scopeOf({ kinder: [{ kosten: 250 }, { kosten: 100 }, {}] }, { $today: '2026-11-22' })
    expect(compileRule({ today: [] })(scope)).toBe('2026-11-22')
    expect(compileRule({ count: { var: 'kinder' } })(scope)).toBe(3)
    expect(compileRule({ sum: [{ var: 'kinder' }, 'kosten'] })(scope)).toBe(350)
    expect(compileRule({ age: ['2000-01-01', { today: [] }] })(scope)).toBe(26)
  })
})

describe('a table', () => {
  const byNumber = [
    [0, 2500],
    [10, 4000],
    [20.5, null],
  ]
  const byWord = [
    ['hund', 60],
    ['kampfhund', 600],
    ['constructor', 1],
  ]

  test.for<[rows: unknown, value: unknown, result: unknown]>([
    [byNumber, 0, 2500],
    [byNumber, 9.99, 2500],
    [byNumber, 10, 4000],
    [byNumber, 20.4, 4000],
    [byNumber, 20.5, null],
    [byNumber, 1e9, null],
    [byNumber, -0.01, null],
    [byNumber, '10', null],
    [byNumber, null, null],
    [byNumber, true, null],
    [byNumber, [10], null],
    [byNumber, Number.NaN, null],
    [byWord, 'hund', 60],
    [byWord, 'kampfhund', 600],
    [byWord, 'Hund', null],
    [byWord, '', null],
    [byWord, '__proto__', null],
    [byWord, 'toString', null],
    [byWord, 'constructor', 1],
    [byWord, 0, null],
    [[...byNumber, ...byWord], 12, 4000],
    [[...byNumber, ...byWord], 'hund', 60],
  ])('%j says of %j: %j', ([rows, value, result]) => {
    expect(evaluate({ table: [{ var: 'wert' }, rows] }, { wert: value })).toBe(result)
  })

  test('takes a calculation as its value, and its result can be calculated with', () => {
    const fee = { table: [{ '+': [{ var: 'a' }, { var: 'b' }] }, byNumber] }
    expect(evaluate({ '*': [fee, 2] }, { a: 6, b: 5 })).toBe(8000)
  })

  test('is made once, not for each value', () => {
    const rows = [[0, 1]]
    const compiled = compileRule({ table: [{ var: '' }, rows] } as Rule)
    rows.length = 0
    expect(compiled(scopeOf(5))).toBe(1)
  })

  test.for<[operands: unknown]>([
    [[{ var: 'a' }]],
    [[{ var: 'a' }, 'rows']],
    [[{ var: 'a' }, [[0]]]],
    [[{ var: 'a' }, [[0, 1, 2]]]],
    [[{ var: 'a' }, [[null, 1]]]],
    [[{ var: 'a' }, [[0, { var: 'b' }]]]],
    [[{ var: 'a' }, { var: 'rows' }]],
  ])('is refused where its rows are none: %j', ([operands]) => {
    expect(() => compileRule({ table: operands } as Rule)).toThrow(RangeError)
  })

  test('looks at the field of its value alone', () => {
    expect(variablesIn({ table: [{ var: 'a' }, byWord] } as Rule)).toEqual(['a'])
  })
})

test('nothing of a prototype is an answer', () => {
  expect(evaluate({ var: 'constructor' }, {})).toBeNull()
  expect(evaluate({ var: 'a.__proto__' }, { a: {} })).toBeNull()
  expect(() => compileRule({ constructor: [] } as never)).toThrow(RangeError)
})

test('names the fields that a rule looks at, not those of elements', () => {
  const rule: Rule = {
    and: [
      { '==': [{ var: 'a.b' }, { var: ['c', { var: 'd' }] }] },
      { some: [{ var: 'liste' }, { var: 'x' }] },
    ],
  }
  expect(variablesIn(rule)).toEqual(['a', 'c', 'd', 'liste'])
})

test.for([
  ['some', 5, true],
  ['all', 18, false],
  ['none', 5, false],
] as const)('%s over the rows of a group knows what day it is', ([operator, age, expected]) => {
  const rule = {
    [operator]: [{ var: 'kinder' }, { '>': [{ age: [{ var: 'geboren' }, { today: [] }] }, age] }],
  }
  const answers = { kinder: [{ geboren: '2010-05-03' }, { geboren: '2004-05-03' }], $today: '2026-11-22' }
  expect(evaluate(rule, answers)).toBe(expected)
})
