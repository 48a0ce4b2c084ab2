import { expect, test } from 'vitest'
import { runStorm } from './storm.ts'

test('five hundred attempts at once with one id make one row and one receipt, on both stores', async () => {
  expect(await runStorm(3)).toEqual({ storms: 6, requests: 3000, rows: 6, receipts: 6, created: 6 })
}, 120_000)
