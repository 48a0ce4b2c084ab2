import { describe, expect, test } from 'vitest'
import { fuse } from './fuse.ts'

describe('fused lists', () => {
  test.for<[name: string, lists: readonly (readonly string[])[], fused: readonly string[]]>([
    [
      'put what both know before what one has first',
      [
        ['a', 'b'],
        ['c', 'b'],
      ],
      ['b', 'a', 'c'],
    ],
    [
      'keep the order of the first where two stand alike',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      ['a', 'c', 'b', 'd'],
    ],
    [
      'keep the order of lists that agree',
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
      ['a', 'b', 'c'],
    ],
    ['keep one list as it is', [['c', 'a', 'b']], ['c', 'a', 'b']],
    ['pass over an empty one', [[], ['a'], []], ['a']],
    ['are nothing where there is nothing', [], []],
  ])('%s', ([, lists, fused]) => {
    expect(fuse(lists)).toEqual(fused)
  })

  test('agreement far down outweighs one first place', () => {
    const others = (name: string) => Array.from({ length: 20 }, (_, index) => `${name}${index}`)
    expect(
      fuse([
        [...others('a'), 'both'],
        [...others('b'), 'both'],
      ])[0],
    ).toBe('both')
  })
})
