import { expect, test } from 'vitest'
import { findSubmission } from './find-submission.ts'

const submission = (id: string, code: string) => ({ id, code })
const all = [
  submission('11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa', 'K7QM-2F9X-41TB'),
  submission('11111111-bbbb-4bbb-8bbb-bbbbbbbbbbbb', '0000-1111-2222'),
  submission('22222222-cccc-4ccc-8ccc-cccccccccccc', 'ABCD-EFGH-JKMN'),
]

test.for([
  ['22222222-cccc-4ccc-8ccc-cccccccccccc', 2],
  ['22222222', 2],
  ['22222222-CCCC', 2],
  ['11111111-b', 1],
  ['K7QM-2F9X-41TB', 0],
  ['k7qm 2f9x 41tb', 0],
  ['K7QM2F9X4ITB', 0],
  ['oooo-llll-2222', 1],
] as const)('%s is found', ([wanted, index]) => {
  expect(findSubmission(all, wanted)).toBe(all[index])
})

test.for([
  ['2222222', /ist nichts eingegangen/u],
  ['33333333', /ist nichts eingegangen/u],
  ['', /ist nichts eingegangen/u],
  ['11111111', /nicht eindeutig.*\n.*aaaaaaaaaaaa\n.*bbbbbbbbbbbb/u],
] as const)('%s is said to be no application, or more than one', ([wanted, message]) => {
  expect(() => findSubmission(all, wanted)).toThrow(message)
})
