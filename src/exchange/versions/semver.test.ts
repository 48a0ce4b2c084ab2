import { expect, test } from 'vitest'
import type { Bump } from './bump.ts'
import { compareVersions } from './compare-versions.ts'
import { isEnough } from './is-enough.ts'
import { nextVersion } from './next-version.ts'

test.for<[version: string, bump: Bump, next: string]>([
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'none', '1.2.3'],
  ['0.9.9', 'major', '1.0.0'],
])('after %s with a change that is %s comes %s', ([version, bump, next]) => {
  expect(nextVersion(version, bump)).toBe(next)
})

test.for<[before: string, after: string, bump: Bump, enough: boolean]>([
  ['1.2.3', '1.2.4', 'patch', true],
  ['1.2.3', '1.3.0', 'patch', true],
  ['1.2.3', '1.2.3', 'patch', false],
  ['1.2.3', '1.2.9', 'minor', false],
  ['1.2.3', '1.3.1', 'minor', true],
  ['1.2.3', '1.10.0', 'major', false],
  ['1.2.3', '2.0.0', 'major', true],
  ['9.2.3', '10.0.0', 'major', true],
  ['1.2.3', '1.2.3', 'none', true],
  ['1.2.3', '1.2.2', 'none', false],
  ['2.0.0', '1.9.9', 'patch', false],
])('from %s to %s for %s is enough: %s', ([before, after, bump, enough]) => {
  expect(isEnough(before, after, bump)).toBe(enough)
})

test('versions are compared by number', () => {
  expect(['1.10.0', '1.9.9', '10.0.0', '1.9.10'].toSorted(compareVersions)).toEqual([
    '1.9.9',
    '1.9.10',
    '1.10.0',
    '10.0.0',
  ])
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0)
  expect(() => compareVersions('1.0', '1.0.0')).toThrow(RangeError)
})
