import { expect, test } from 'vitest'
import { now, testCounty } from '../../../tests/contract/county.ts'
import { nextKeyset } from './next-keyset.ts'

const day = 24 * 60 * 60
const seconds = now / 1000
const [county, other] = [await testCounty(), await testCounty()]
const first = nextKeyset('musterland', county, undefined, now)

test('the first key set has number 1 and lasts 400 days, and so does its key', () => {
  expect(first).toMatchObject({ seq: 1, iat: seconds, exp: seconds + 400 * day, revoked: [] })
  expect(first.enc).toMatchObject([{ kid: county.office.kid, notAfter: seconds + 400 * day }])
  expect(first.receiptKeys).toMatchObject([{ kid: county.receipt.kid }])
})

test('a device whose clock is an hour slow can seal to a new key', () => {
  expect(first.enc[0]?.nbf).toBeLessThan(seconds - 60 * 60)
})

test('holds nothing private', () => {
  for (const name of ['"d"', '"p"', '"q"', '"dp"', '"dq"', '"qi"'])
    expect(JSON.stringify(first)).not.toContain(name)
})

test('stays the same while nothing changes and 60 days are left', () => {
  expect(nextKeyset('musterland', county, first, now + 340 * day * 1000)).toBe(first)
})

test('is renewed under the next number when less than 60 days are left', () => {
  const later = now + (340 * day + 1) * 1000
  const renewed = nextKeyset('musterland', county, first, later)
  expect(renewed).toMatchObject({ seq: 2, exp: Math.floor(later / 1000) + 400 * day })
  expect(renewed.enc[0]).toMatchObject({ kid: county.office.kid, nbf: first.enc[0]?.nbf })
})

test.for<[name: string, keys: Pick<typeof county, 'office' | 'receipt'>, id: string]>([
  ['another office key', { ...county, office: other.office }, 'musterland'],
  ['another receipt key', { ...county, receipt: other.receipt }, 'musterland'],
  ['another county', county, 'nachbarland'],
])('counts up for %s and forgets no revoked key', ([, keys, id]) => {
  const revoked = [{ kid: other.root.kid, reason: 'lost' }]
  const next = nextKeyset(id, keys, { ...first, revoked }, now)
  expect(next).toMatchObject({ seq: 2, revoked, county: id })
  expect(next.enc[0]?.kid).toBe(keys.office.kid)
})
