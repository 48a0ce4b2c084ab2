import { describe, expect, test } from 'vitest'
import { watchPrototypes } from './pollution.ts'
import { passGate } from './gate.ts'
import { runFuzz } from './run-fuzz.ts'
import { Choices } from '../property/generate/choices.ts'
import { someDefinition } from '../property/generate/definition.ts'

/** The same cases in every run; `npm run fuzz` tries others. */
const seed = 20261122
const runs = 5000

describe('hostile input', () => {
  test('breaks nothing, hangs nowhere and changes no prototype', { timeout: 300_000 }, async () => {
    const { findings } = await runFuzz({ seed, from: 0, to: runs })
    expect(findings.map(({ is, target, number, detail }) => `${is} ${target} ${number}: ${detail}`)).toEqual(
      [],
    )
  })
})

describe('the gate before publication', () => {
  const definition = someDefinition(Choices.from([]))
  const withRule = (rule: unknown) => ({ ...definition, conditions: { tief: rule } })
  const nested = (levels: number) => {
    let rule: unknown = { var: 'f0' }
    for (let level = 0; level < levels; level += 1) rule = { '!': [rule] }
    return rule
  }

  test.for([100, 5000, 50_000])('refuses a rule that is %i operators deep, and does not break', (levels) => {
    expect(passGate(withRule(nested(levels)))).toEqual({ is: 'no-definition' })
  })

  test('takes a rule that is as deep as somebody may write it', () => {
    expect(passGate(withRule(nested(30))).is).not.toBe('no-definition')
  })
})

describe('the watch over prototypes', () => {
  test('sees what was added, changed and taken away, and puts it right', () => {
    const changes = watchPrototypes()
    const before = Object.getOwnPropertyDescriptor(Array.prototype, 'flat') ?? {}
    Object.assign(Object.prototype, { polluted: 'x' })
    Object.defineProperty(Array.prototype, 'flat', { value: () => [], configurable: true })
    Reflect.deleteProperty(String.prototype, 'at')
    expect(changes().toSorted()).toEqual([
      'Array.prototype.flat',
      'Object.prototype.polluted',
      'String.prototype.at is gone',
    ])
    expect(changes()).toEqual([])
    expect(Array.prototype.flat).toBe(before.value)
    expect('x'.at(0)).toBe('x')
  })
})
