import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import jsonLogic from 'json-logic-js'
import { describe, expect, test } from 'vitest'
import { conditionOperators, type Operator, type Rule } from '../../widgets/contract/condition.ts'
import { compileRule } from '../../widgets/engine/logic/compile.ts'
import { scopeOf } from '../../widgets/engine/logic/scope.ts'

/**
 * What JSON Logic's operators give, and json-logic-js beside ours.
 *
 * `json-logic.json` is ours, written after https://jsonlogic.com/operations.html in the form of the public vectors: a rule,
 * data, the result; a text alone is a heading.
 *
 * The public vectors themselves, https://jsonlogic.com/tests.json (Jeremy Wadhams, MIT), are not kept here: no package ships
 * them. `JSON_LOGIC_VECTORS=FILE npx vitest run tests/vectors` runs a copy.
 */
type Vector = readonly [rule: unknown, data: unknown, result: unknown]

/** Ours; JSON Logic does not know them. */
const own: readonly Operator[] = ['today', 'age', 'days', 'count', 'sum', 'table']
const shared = conditionOperators.filter((operator) => !own.includes(operator))

const readVectors = (file: string | URL): Vector[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as readonly (Vector | string)[]).filter(
    (entry) => typeof entry !== 'string',
  )

/** Every operator in a rule, those of operands too. */
function operatorsIn(rule: unknown): string[] {
  if (Array.isArray(rule)) return rule.flatMap(operatorsIn)
  if (typeof rule !== 'object' || rule === null) return []
  return Object.entries(rule).flatMap(([operator, operands]) => [operator, ...operatorsIn(operands)])
}

const isInOurSet = ([rule]: Vector): boolean =>
  operatorsIn(rule).every((operator) => shared.includes(operator as Operator))

const vectors = readVectors(new URL('json-logic.json', import.meta.url))
const publicFile = env['JSON_LOGIC_VECTORS']
const publicVectors = publicFile === undefined ? [] : readVectors(publicFile)

const give = (rule: unknown, data: unknown) => ({
  ours: compileRule(rule as Rule)(scopeOf(data)),
  theirs: jsonLogic.apply(rule as never, data) as unknown,
})

describe('vectors of our own', () => {
  test.for(vectors)('%j over %j gives %j', ([rule, data, result]) => {
    expect(give(rule, data)).toEqual({ ours: result, theirs: result })
  })

  test('are all there, at least two for each operator', () => {
    expect(vectors).toHaveLength(113)
    expect(vectors.filter(isInOurSet)).toHaveLength(vectors.length)
    const used = vectors.flatMap(([rule]) => [...new Set(operatorsIn(rule))])
    for (const operator of shared) {
      expect(used.filter((name) => name === operator).length, operator).toBeGreaterThanOrEqual(2)
    }
  })
})

describe.runIf(publicFile)('vectors of jsonlogic.com', () => {
  test.for(publicVectors.filter(isInOurSet))('%j over %j gives %j', ([rule, data, result]) => {
    expect(give(rule, data)).toEqual({ ours: result, theirs: result })
  })

  test('that use our operators alone are 207 of 278', () => {
    expect(publicVectors).toHaveLength(278)
    expect(publicVectors.filter(isInOurSet)).toHaveLength(207)
  })
})
