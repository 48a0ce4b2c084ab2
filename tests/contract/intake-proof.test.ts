import { type Challenge, type Solution, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { sealed, uuid } from './application.ts'
import { now, testCounty } from './county.ts'
import { openDesk, rowsIn } from './intake-desk.ts'
import { putManifest } from './requests.ts'

const county = await testCounty()
const json = { 'Content-Type': 'application/json' }

const ask = (intake: Hono, body: unknown, headers: Record<string, string> = json): Promise<Response> =>
  Promise.resolve(intake.request('/pow', { method: 'POST', headers, body: JSON.stringify(body) }))

async function challengeFor(intake: Hono, { id, H }: { id: string; H: string }): Promise<Challenge> {
  const { challenge } = (await (await ask(intake, { id, H })).json()) as { challenge: Challenge }
  return challenge
}

const header = (challenge: Challenge, solution: Solution | null): string =>
  Buffer.from(JSON.stringify({ challenge, solution })).toString('base64url')

async function proofFor(intake: Hono, parcel: { id: string; H: string }): Promise<string> {
  const challenge = await challengeFor(intake, parcel)
  return header(challenge, await solveChallenge({ challenge, deriveKey }))
}

const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code]

describe('an intake that demands a proof of work', () => {
  test('takes an application with the proof for it', async () => {
    const { intake, path } = await openDesk(county, { proofOfWork: true })
    const parcel = await sealed(county)
    const Proof = await proofFor(intake, parcel)
    expect((await putManifest(intake, parcel, { Proof })).status).toBe(201)
    expect(rowsIn(path).submissions).toBe(1)
  })

  test('refuses one without, and one with a proof for other bytes or another application', async () => {
    const { intake, path } = await openDesk(county, { proofOfWork: true })
    const [one, other] = [await sealed(county), await sealed(county)]
    expect(await codeOf(await putManifest(intake, one))).toEqual([428, 'proof-required'])
    for (const wrong of [
      { id: one.id, H: other.H },
      { id: other.id, H: one.H },
    ]) {
      const Proof = await proofFor(intake, wrong)
      expect(await codeOf(await putManifest(intake, one, { Proof }))).toEqual([403, 'proof-refused'])
    }
    expect(rowsIn(path).submissions).toBe(0)
  })

  test.for<[name: string, change: (challenge: Challenge, solution: Solution) => string]>([
    ['nothing', () => ''],
    ['no JSON', () => 'AAAA'],
    ['JSON of something else', () => Buffer.from('[[[[]]]]').toString('base64url')],
    [
      'another counter and no work',
      (challenge, solution) => header(challenge, { ...solution, derivedKey: '00'.repeat(32) }),
    ],
    ['no solution', (challenge) => header(challenge, null)],
    [
      'another end',
      ({ parameters, signature }, solution) =>
        header(
          {
            parameters: { ...parameters, data: { ...parameters.data, until: 4e9 } },
            ...(signature !== undefined && { signature }),
          },
          solution,
        ),
    ],
    ['no signature', ({ parameters }, solution) => header({ parameters }, solution)],
    [
      'another signature',
      ({ parameters }, solution) => header({ parameters, signature: '00'.repeat(32) }, solution),
    ],
    [
      'a challenge of its own without the signed key',
      ({ parameters, signature }, solution) => {
        const rest = Object.entries(parameters).filter(([name]) => name !== 'keySignature')
        return header(
          {
            parameters: Object.fromEntries(rest) as unknown as Challenge['parameters'],
            ...(signature !== undefined && { signature }),
          },
          solution,
        )
      },
    ],
  ])('refuses a proof with %s', async ([, change]) => {
    const { intake, path } = await openDesk(county, { proofOfWork: true })
    const parcel = await sealed(county)
    const challenge = await challengeFor(intake, parcel)
    const solution = await solveChallenge({ challenge, deriveKey })
    if (!solution) throw new Error('Not solved.')
    const Proof = change(challenge, solution)
    expect(await codeOf(await putManifest(intake, parcel, { Proof }))).toEqual([403, 'proof-refused'])
    expect(rowsIn(path).submissions).toBe(0)
  })

  test('refuses a proof after ten minutes, and one of another county', async () => {
    let time = now
    const { intake, path } = await openDesk(county, { proofOfWork: true, clock: () => time })
    const parcel = await sealed(county)
    const Proof = await proofFor(intake, parcel)
    time = now + 601_000
    expect(await codeOf(await putManifest(intake, parcel, { Proof }))).toEqual([403, 'proof-refused'])
    const stranger = await openDesk(await testCounty(), { proofOfWork: true, clock: () => time })
    const foreign = await proofFor(stranger.intake, parcel)
    expect(await codeOf(await putManifest(intake, parcel, { Proof: foreign }))).toEqual([
      403,
      'proof-refused',
    ])
    expect(rowsIn(path).submissions).toBe(0)
    time = now + 599_000
    expect((await putManifest(intake, parcel, { Proof })).status).toBe(201)
  })

  test('takes a thousand times the same proof as one application', async () => {
    const { intake, path } = await openDesk(county, { proofOfWork: true })
    const parcel = await sealed(county)
    const Proof = await proofFor(intake, parcel)
    const answers = await Promise.all(
      Array.from({ length: 1000 }, () => putManifest(intake, parcel, { Proof })),
    )
    const taken = answers.filter(({ status }) => status === 201)
    const busy = answers.filter(({ status }) => status === 503)
    expect(taken).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(999 - busy.length)
    for (const answer of busy) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(rowsIn(path).submissions).toBe(1)
  })

  test('gives the receipt of what it has taken without another proof', async () => {
    const { intake } = await openDesk(county, { proofOfWork: true })
    const parcel = await sealed(county)
    await putManifest(intake, parcel, { Proof: await proofFor(intake, parcel) })
    expect((await putManifest(intake, parcel)).status).toBe(200)
  })

  test('has the same secrets in each of its processes', async () => {
    const one = await openDesk(county, { proofOfWork: true })
    const other = await openDesk(county, { proofOfWork: true })
    const parcel = await sealed(county)
    expect(
      (await putManifest(other.intake, parcel, { Proof: await proofFor(one.intake, parcel) })).status,
    ).toBe(201)
  })

  test.for<[name: string, body: unknown, status: number, headers?: Record<string, string>]>([
    ['no id', { H: 'A'.repeat(43) }, 400],
    ['no hash', { id: uuid() }, 400],
    ['more than that', { id: uuid(), H: 'A'.repeat(43), x: 1 }, 400],
    ['a list', [], 400],
    ['a form post', { id: uuid(), H: 'A'.repeat(43) }, 415, { 'Content-Type': 'text/plain' }],
    ['a long text', { id: 'x'.repeat(500) }, 413],
  ])('asked for a challenge with %s, refuses', async ([, body, status, headers]) => {
    const { intake } = await openDesk(county, { proofOfWork: true })
    expect((await ask(intake, body, headers)).status).toBe(status)
  })
})

test('an intake that demands none says so', async () => {
  const { intake } = await openDesk(county)
  const answer = await ask(intake, { id: uuid(), H: 'A'.repeat(43) })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ challenge: null })
})
