import { describe, expect, test } from 'vitest'
import { now as present, testCounty } from '../../../tests/contract/county.ts'
import { recoveryKeys, sealingKey } from '../../../widgets/seal/sealing-key.ts'
import {
  announcedKey,
  firstKeyset,
  nextEdition,
  usedAtOnce,
  withReceiptKey,
  withRevoked,
  withSealingKey,
} from './keyset-changes.ts'
import { terms } from './terms.ts'

const { day } = terms
const now = present / 1000
const [county, other, third] = [await testCounty(), await testCounty(), await testCounty()]
const { office, receipt } = county
const first = firstKeyset('musterland', { office, receipt, recovery: third.office }, now)

/** Key of the office that is sealed to, so many days from now. */
const sealedTo = (keyset: typeof first, days: number) => sealingKey(keyset, (now + days * day) * 1000)?.kid

test('the first key set has number 1 and lasts 400 days, and so do its keys', () => {
  expect(first).toMatchObject({ seq: 1, iat: now, exp: now + 400 * day, revoked: [] })
  expect(first.enc).toMatchObject([
    { kid: office.kid, role: 'office', notAfter: now + 400 * day },
    { kid: third.office.kid, role: 'recovery', notAfter: now + 400 * day },
  ])
  expect(first.receiptKeys).toMatchObject([{ kid: receipt.kid }])
})

test('holds nothing private', () => {
  const all = withReceiptKey(withSealingKey(first, other.office, 'office', now), other.receipt)
  for (const name of ['"d"', '"p"', '"q"', '"dp"', '"dq"', '"qi"'])
    expect(JSON.stringify(all)).not.toContain(name)
})

test('a device whose clock is an hour slow can seal to a new key', () => {
  expect(sealedTo(first, -1 / 24)).toBe(office.kid)
})

test('the next edition counts up, lasts as long as the one before, and keeps keys in use alive', () => {
  const strict = nextEdition(first, now + day, terms.strictKeyset)
  expect(strict).toMatchObject({ seq: 2, exp: now + 36 * day })
  const later = nextEdition(strict, now + 30 * day)
  expect(later).toMatchObject({ seq: 3, iat: now + 30 * day, exp: now + 65 * day })
  expect(later.enc.map(({ notAfter }) => notAfter)).toEqual([now + 430 * day, now + 430 * day])
})

describe('a new key of the office', () => {
  const announced = nextEdition(withSealingKey(first, other.office, 'office', now + 7 * day), now)

  test('is used a week later, and the old one until then', () => {
    expect([0, 6.9, 7.1, 300].map((days) => sealedTo(announced, days))).toEqual([
      office.kid,
      office.kid,
      other.office.kid,
      other.office.kid,
    ])
    expect(announcedKey(announced, 'office', now)?.kid).toBe(other.office.kid)
    expect(announcedKey(announced, 'office', now + 8 * day)).toBeUndefined()
  })

  test('leaves the old one a day longer for slow clocks, and never lets it live up again', () => {
    const end = now + 8 * day
    expect(announced.enc.find(({ kid }) => kid === office.kid)?.notAfter).toBe(end)
    const later = nextEdition(announced, now + 30 * day)
    expect(later.enc.find(({ kid }) => kid === office.kid)?.notAfter).toBe(end)
  })

  test('leaves the old one listed as long as applications sealed to it can come', () => {
    const listed = (days: number) => nextEdition(announced, now + days * day).enc.map(({ kid }) => kid)
    expect(listed(67)).toContain(office.kid)
    expect(listed(68)).not.toContain(office.kid)
  })

  test('leaves the recovery key as it is', () => {
    expect(recoveryKeys(announced, present).map(({ kid }) => kid)).toEqual([third.office.kid])
  })

  test('that is used at once is used instead of one that was announced, now and later', () => {
    const atOnce = nextEdition(withSealingKey(announced, third.office, 'office', now - day), now)
    expect([0, 10, 390].map((days) => sealedTo(atOnce, days))).toEqual(
      Array.from({ length: 3 }, () => third.office.kid),
    )
    expect(sealedTo(nextEdition(atOnce, now + 300 * day), 500)).toBe(third.office.kid)
  })
})

describe('a revoked key', () => {
  test('is never sealed to again, and stays revoked in every later edition', () => {
    const revoked = nextEdition(withRevoked(first, office.kid, 'lost', now), now)
    expect(revoked.revoked).toEqual([{ kid: office.kid, reason: 'lost' }])
    for (const days of [-1, 0, 1, 100, 399]) expect(sealedTo(revoked, days)).toBeUndefined()
    const later = nextEdition(withSealingKey(revoked, other.office, 'office', now - day), now + 50 * day)
    expect(later.revoked).toEqual(revoked.revoked)
    for (const days of [0, 60, 400]) expect(sealedTo(later, days)).toBe(other.office.kid)
  })

  test('gives way to one that was announced', () => {
    const announced = withSealingKey(first, other.office, 'office', now + 7 * day)
    const revoked = withRevoked(announced, office.kid, 'lost', now)
    expect(sealedTo(revoked, 0)).toBeUndefined()
    const next = nextEdition(usedAtOnce(revoked, other.office.kid, now), now)
    expect(sealedTo(next, 0)).toBe(other.office.kid)
  })

  test('that was announced lets the old one go on', () => {
    const announced = withSealingKey(first, other.office, 'office', now + 7 * day)
    const next = nextEdition(withRevoked(announced, other.office.kid, 'lost', now), now)
    expect(sealedTo(next, 300)).toBe(office.kid)
  })

  test('signs no receipts any more; one that is only replaced stays', () => {
    const replaced = withReceiptKey(first, other.receipt)
    expect(replaced.receiptKeys.map(({ kid }) => kid)).toEqual([other.receipt.kid, receipt.kid])
    const revoked = withRevoked(replaced, receipt.kid, 'lost', now)
    expect(revoked.receiptKeys.map(({ kid }) => kid)).toEqual([other.receipt.kid])
  })
})
