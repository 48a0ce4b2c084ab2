import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endGroup, noHistory, original, record, redo, undo, type Versioned } from './history.ts'

const begin = (text: string): Versioned => ({ text, history: noHistory })

/** What somebody does to a text. */
const action = fc.oneof(
  fc.record({ is: fc.constant('write' as const), text: fc.string({ unit: 'binary', maxLength: 40 }) }),
  fc.record({
    is: fc.constant('type' as const),
    text: fc.string({ maxLength: 40 }),
    group: fc.constantFrom('a', 'b'),
  }),
  fc.record({ is: fc.constant('pause' as const) }),
)

describe('the history of a draft', () => {
  test('leads back to the first text and forth to the last, whatever was done', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(action, { maxLength: 60 }), (first, actions) => {
        let now = begin(first)
        for (const done of actions) {
          if (done.is === 'pause') now = endGroup(now)
          else now = record(now, done.text, 'x', done.is === 'type' ? done.group : undefined)
        }
        expect(original(now)).toBe(first)
        const steps = now.history.changes.length
        let then = now
        for (let step = 0; step < steps; step += 1) then = undo(then)
        expect(then.text).toBe(first)
        expect(undo(then).text).toBe(first)
        for (let step = 0; step < steps; step += 1) then = redo(then)
        expect(then.text).toBe(now.text)
        expect(redo(then).text).toBe(now.text)
      }),
    )
  })

  test('takes typing in one field as one change, until something else is done', () => {
    let now = begin('label: ')
    for (const text of ['label: B', 'label: Bu', 'label: Bus']) now = record(now, text, 'Frage', 'label')
    expect(now.history.changes).toHaveLength(1)
    now = record(endGroup(now), 'label: Busse', 'Frage', 'label')
    expect(now.history.changes).toHaveLength(2)
    expect(undo(now).text).toBe('label: Bus')
    expect(undo(undo(now)).text).toBe('label: ')
  })

  test('forgets what was typed and taken back at once', () => {
    const now = record(record(begin('a'), 'ab', 'x', 'g'), 'a', 'x', 'g')
    expect(now.history.changes).toEqual([])
  })

  test('forgets what had been undone when something new is done', () => {
    const undone = undo(record(begin('a'), 'b', 'eins'))
    const now = record(undone, 'c', 'zwei')
    expect(redo(now).text).toBe('c')
    expect(now.history.changes.map(({ what }) => what)).toEqual(['zwei'])
  })
})
