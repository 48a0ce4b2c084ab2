import { describe, expect, test } from 'vitest'
import { form, office, sealed, uuid } from './application.ts'
import { testCounty } from './county.ts'
import { openDesk } from './intake-desk.ts'
import { putManifest, receiptIn } from './requests.ts'

const county = await testCounty()

describe('GET /submissions/:id/receipt', () => {
  test('gives the stored receipt to whoever knows id and hash', async () => {
    const { intake } = await openDesk(county)
    const parcel = await sealed(county)
    const receipt = await receiptIn(await putManifest(intake, parcel))
    const answer = await intake.request(`/submissions/${parcel.id}/receipt?h=${parcel.H}`)
    expect(answer.status).toBe(200)
    expect(await receiptIn(answer)).toBe(receipt)
  })

  test('says nothing of passing on where the application is for our own office', async () => {
    const errands = [{ kind: 'mail', target: 'post' }] as const
    const { intake } = await openDesk(county, { forms: new Map([[form, { office, errands }]]) })
    const parcel = await sealed(county)
    const receipt = await receiptIn(await putManifest(intake, parcel))
    const answer = await intake.request(`/submissions/${parcel.id}/receipt?h=${parcel.H}`)
    expect(await answer.json()).toEqual({ receipt })
  })

  test('gives nothing for another hash, or for none', async () => {
    const { intake } = await openDesk(county)
    const parcel = await sealed(county)
    await putManifest(intake, parcel)
    for (const query of [`?h=${'A'.repeat(43)}`, '?h=', '']) {
      const answer = await intake.request(`/submissions/${parcel.id}/receipt${query}`)
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ code: 'other-content' })
    }
  })

  test('knows no receipt of what has not come in', async () => {
    const { intake } = await openDesk(county)
    const answer = await intake.request(`/submissions/${uuid()}/receipt?h=${'A'.repeat(43)}`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'unknown-receipt' })
    expect((await intake.request('/submissions/x/receipt')).status).toBe(400)
  })

  test('keeps receipts when the server starts again on the same file', async () => {
    const before = await openDesk(county)
    const parcel = await sealed(county)
    const receipt = await receiptIn(await putManifest(before.intake, parcel))
    const after = await openDesk(county, {}, before.path)
    const answer = await after.intake.request(`/submissions/${parcel.id}/receipt?h=${parcel.H}`)
    expect(await receiptIn(answer)).toBe(receipt)
    const next = await putManifest(after.intake, await sealed(county))
    expect(next.status).toBe(201)
  })
})

test('a hundred attempts at once to hand in one application make one row and one receipt', async () => {
  const { intake, store } = await openDesk(county)
  const parcel = await sealed(county)
  const answers = await Promise.all(Array.from({ length: 100 }, () => putManifest(intake, parcel)))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 200)).toHaveLength(99)
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
  expect(await store.submissions()).toHaveLength(1)
})

test('of two applications racing for one id exactly one is taken', async () => {
  const { intake, store } = await openDesk(county)
  const id = uuid()
  const [one, two] = [await sealed(county, { id }), await sealed(county, { id })]
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => putManifest(intake, index % 2 ? one : two)),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(9)
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(10)
  expect(await store.submissions()).toHaveLength(1)
})
