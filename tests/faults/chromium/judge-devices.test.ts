import { expect, test } from 'vitest'
import { judgeDevice } from './judge-devices.ts'
import type { Received } from './office.ts'

const row = (id: string, concern: string): Received => ({
  id,
  h: `h-${id}`,
  code: `code-${id}`,
  receipt: `receipt-${id}`,
  concern,
})
const nothing = { applications: [], receipts: [] }
const citizen = (shown: readonly string[], arrived: readonly string[] = []) => ({
  seed: 7,
  shown: new Set(shown),
  arrived: new Set(arrived),
})
const kinds = (...args: Parameters<typeof judgeDevice>): string[] => judgeDevice(...args).map(({ is }) => is)

test('what has arrived once and left its receipt is fine', () => {
  const device = { applications: [], receipts: [{ id: 'a', jws: 'receipt-a' }] }
  expect(kinds(citizen(['Anliegen 7-1'], ['code-a']), device, [row('a', 'Anliegen 7-1')])).toEqual([])
})

test('what still lies on the device is not lost, what lies nowhere is', () => {
  const device = { applications: [{ id: 'a', state: 'action', H: 'h-a' }], receipts: [] }
  expect(kinds(citizen(['Anliegen 7-1']), device, [])).toEqual([])
  expect(kinds(citizen(['Anliegen 7-1', 'Anliegen 7-2']), device, [])).toEqual(['lost'])
  expect(kinds(citizen(['Anliegen 7-1']), nothing, [row('a', 'Anliegen 8-1')])).toEqual(['lost'])
})

test('the same concern under two ids came twice', () => {
  const rows = [row('a', 'Anliegen 7-1'), row('b', 'Anliegen 7-1')]
  expect(kinds(citizen(['Anliegen 7-1']), nothing, rows)).toEqual(['duplicated'])
})

test('a receipt or a number that the office does not know was shown wrongly', () => {
  const device = { applications: [], receipts: [{ id: 'a', jws: 'another' }] }
  expect(kinds(citizen([]), device, [row('a', 'Anliegen 7-1')])).toEqual(['falseSent'])
  expect(kinds(citizen([], ['code-b']), nothing, [row('a', 'Anliegen 7-1')])).toEqual(['falseSent'])
})
