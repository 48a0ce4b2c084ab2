import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Condition } from './condition.ts'

const reasons = (condition: unknown): string[] => {
  const { issues = [] } = v.safeParse(Condition, condition)
  return issues.flatMap(({ issues: inner = [], message }) => [
    message,
    ...inner.map((issue) => issue.message),
  ])
}
const value = { var: 'laenge' }

describe('a table', () => {
  test('has thresholds or words, and results that are data', () => {
    expect(
      reasons({
        table: [
          value,
          [
            [0, 2500],
            [10, null],
          ],
        ],
      }),
    ).toEqual([])
    expect(
      reasons({
        '>': [
          {
            table: [
              value,
              [
                ['hund', 60],
                ['katze', false],
              ],
            ],
          },
          0,
        ],
      }),
    ).toEqual([])
  })

  test.for<[operand: unknown]>([
    [value],
    [[value]],
    [[value, []]],
    [[value, value]],
    [[value, [[0]]]],
    [[value, [[0, 1, 2]]]],
    [[value, [[true, 1]]]],
    [[value, [[0, { var: 'b' }]]]],
    [[value, [[0, 1]], 5]],
  ])('of another shape is refused: %j', ([operand]) => {
    expect(reasons({ table: operand })).not.toEqual([])
  })

  test.for<[rows: unknown]>([
    [
      [
        [10, 1],
        [0, 2],
      ],
    ],
    [
      [
        [10, 1],
        [10, 2],
      ],
    ],
    [
      [
        ['hund', 1],
        ['hund', 2],
      ],
    ],
  ])('whose rows contradict each other is refused: %j', ([rows]) => {
    expect(reasons({ table: [value, rows] })).toContain(
      'In einer Tabelle steigen die Zahlen von Zeile zu Zeile, und keine Zeile steht doppelt.',
    )
  })
})
