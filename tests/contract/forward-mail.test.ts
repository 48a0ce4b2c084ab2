import { type AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { giveUpAfter, leaseLifetime, leastAttempts } from '../../src/intake/forward/start-forwarding.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { file, sealed } from './application.ts'
import { testCounty } from './county.ts'
import { day, hour, openForwardDesk } from './forward-desk.ts'
import { createLife } from './mortal.ts'

let taken: SealedApplication

beforeAll(async () => {
  taken = await sealed(await testCounty(), { files: [file(), file('Das ist der zweite Inhalt.')] })
})

const forwarding = {
  amt: { kind: 'mail', to: 'amt@example.org' },
  glocke: { kind: 'notice', to: 'glocke@example.org' },
} as const

interface Delivered {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

/** A real mail server on this machine. `refuse` answers a whole message with that code; 0 hangs up in the middle of it. */
async function mailServer() {
  const delivered: Delivered[] = []
  const refusals: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const refusal = refusals.shift()
      if (refusal === 0) {
        stream.once('data', () => {
          for (const connection of server.connections) connection.close()
        })
        return
      }
      const answer = (bytes: Buffer) => {
        if (refusal !== undefined) {
          callback(Object.assign(new Error('Nein.'), { responseCode: refusal }))
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        delivered.push({ from, to: rcptTo.map(({ address }) => address), raw: bytes.toString() })
        callback()
      }
      // A sender that dies in the middle is what some tests are about.
      buffer(stream).then(answer, () => undefined)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise(
        (resolve) =>
          void server.close(() => {
            resolve(undefined)
          }),
      ),
  )
  const { port } = server.server.address() as AddressInfo
  return { delivered, refusals, url: `smtp://127.0.0.1:${port}` }
}

async function desk(kind: 'mail' | 'notice') {
  const server = await mailServer()
  const desk = await openForwardDesk()
  await desk.accept(taken, 'sealed', { kind, target: kind === 'mail' ? 'amt' : 'glocke' })
  const changes = {
    county: { authority: 'Landratsamt Musterland', forwarding },
    settings: { mail: { url: server.url, from: 'antraege@example.org' } },
  }
  return { ...desk, ...server, changes }
}

const headerOf = (raw: string, name: string): string | undefined =>
  new RegExp(`^${name}: ((?:.|\r\n[ \t])*?)\r\n(?![ \t])`, 'imu').exec(raw)?.[1]

/** Attachments of a message, by name. */
function attachmentsOf(raw: string): Map<string, string> {
  const boundary = /boundary="([^"]+)"/u.exec(raw)?.[1] ?? ''
  const parts = raw.split(`--${boundary}`).map((part) => part.trimStart().split('\r\n\r\n'))
  return new Map(
    parts.flatMap(([header = '', body = '']) => {
      const name = /filename="?([^"\r\n]+)"?/u.exec(header)?.[1]
      return name ? [[name, Buffer.from(body, 'base64').toString()] as const] : []
    }),
  )
}

/** Text of a message that is nothing else. @see https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
function textOf(raw: string): string {
  expect(headerOf(raw, 'Content-Transfer-Encoding')).toBe('quoted-printable')
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4).replaceAll('=\r\n', '')
  const bytes = body.replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}

describe('mail', () => {
  test('brings the office the sealed application, byte by byte, and nothing of its content', async () => {
    const { delivered, changes, start, errand } = await desk('mail')
    await start(changes).tick()
    expect(await errand(taken)).toMatchObject({ state: 'done' })
    const [message] = delivered
    if (!message) throw new Error('no mail')
    expect(message).toMatchObject({ from: 'antraege@example.org', to: ['amt@example.org'] })
    const [manifest, ...files] = attachmentsOf(message.raw).values()
    expect(manifest).toBe(taken.manifest)
    expect(files).toEqual(taken.blobs.map((blob) => new TextDecoder().decode(blob.sealed)))
    expect([...attachmentsOf(message.raw).keys()].every((name) => /^[0-9A-Z-]+\.jwe$/u.test(name))).toBe(true)
    expect(message.raw).not.toMatch(/Mustermann|bescheid|Das ist der/u)
    expect(headerOf(message.raw, 'Auto-Submitted')).toBe('auto-generated')
  })

  test('tells the office in plain German what has come in and how to open it', async () => {
    const { delivered, changes, start } = await desk('notice')
    await start(changes).tick()
    const { raw = '', to } = delivered[0] ?? {}
    expect(to).toEqual(['glocke@example.org'])
    expect(attachmentsOf(raw).size).toBe(0)
    const text = textOf(raw)
    expect(text).toContain('beim Landratsamt Musterland ist ein Antrag eingegangen.')
    expect(text).toMatch(
      /Formular: Muster-Antrag\s+Eingangsnummer: \S{14}\s+Eingegangen am: 22\.11\.2026, 13:00 Uhr/u,
    )
    expect(text).toContain(`npm run inbox -- open ${taken.id}`)
    expect(raw).not.toMatch(/Mustermann|bescheid/u)
  })

  test.for<[name: string, refusal: number, reason: string]>([
    ['refuses the message', 550, 'Der Mailserver hat die Nachricht abgelehnt (550).'],
    ['has no room now', 452, 'Der Mailserver hat die Nachricht abgelehnt (452).'],
    ['hangs up in the middle', 0, 'Der Mailserver war nicht zu erreichen'],
  ])('is tried again when the server %s', async ([, refusal, reason]) => {
    const { delivered, refusals, changes, start, errand, pass, log } = await desk('mail')
    refusals.push(refusal)
    const worker = start(changes)
    await worker.tick()
    expect(await errand(taken)).toMatchObject({
      state: 'waiting',
      reason: expect.stringContaining(reason) as string,
    })
    expect(log.at(-1)).toMatchObject({ level: 40, outcome: 'later', attempts: 1, id: taken.id.slice(0, 8) })
    pass(hour)
    await worker.tick()
    expect(await errand(taken)).toMatchObject({ state: 'done', attempts: 2 })
    expect(delivered).toHaveLength(1)
  })

  test('is tried again when nobody answers, at last with an alert after 14 days', async () => {
    const { changes, start, errand, pass, log } = await desk('notice')
    const nobody = { settings: { mail: { ...changes.settings.mail, url: 'smtp://127.0.0.1:1' } } }
    const worker = start({ ...changes, ...nobody })
    await worker.tick()
    pass(giveUpAfter - 1)
    await worker.tick()
    for (let attempts = 3; attempts <= leastAttempts; attempts += 1) {
      expect(await errand(taken)).toMatchObject({ state: 'waiting' })
      pass(day)
      await worker.tick()
    }
    expect(await errand(taken)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('Seit 14 Tagen nicht gelungen') as string,
    })
    expect(log.at(-1)).toMatchObject({ level: 50, outcome: 'failed' })
    expect(JSON.stringify(log)).not.toMatch(/@|127\.0/u)
  })

  test('does not go out with a file that is damaged or not there', async () => {
    const { delivered, changes, blobs, start, errand } = await desk('mail')
    await blobs.remove(taken.id, taken.blobs[0]?.id ?? '')
    await start(changes).tick()
    expect(await errand(taken)).toMatchObject({
      state: 'waiting',
      reason: 'Eine Datei des Antrags fehlt in der Ablage oder ist beschädigt.',
    })
    expect(delivered).toEqual([])
  })

  test('waits for settings and for an address that is no longer in county.yaml', async () => {
    const { changes, start, errand, pass } = await desk('mail')
    const first = start({ ...changes, settings: {} })
    await first.tick()
    await first.stop()
    expect((await errand(taken)).reason).toBe('Für Mail fehlen die Einstellungen SMTP_URL und MAIL_FROM.')
    pass(hour)
    const second = start({ ...changes, county: { authority: '', forwarding: {} } })
    await second.tick()
    await second.stop()
    expect((await errand(taken)).reason).toBe('„amt“ steht nicht mehr als Mailadresse in county.yaml.')
    pass(hour)
    await start(changes).tick()
    expect(await errand(taken)).toMatchObject({ state: 'done' })
  })

  test.for(['before', 'after'] as const)(
    'is never lost, whichever call the process dies at (%s it is done), and its copies bear one name',
    async (when) => {
      let dieAt = 0
      for (let died = true; died;) {
        dieAt += 1
        const { delivered, changes, store, blobs, start, errand, pass } = await desk('mail')
        const life = createLife(dieAt, when)
        const first = start({ ...changes, store: life.lend(store), blobs: life.lend(blobs) })
        await first.tick().catch(() => undefined)
        await first.stop()
        pass(leaseLifetime + 1)
        await start(changes).tick()
        expect(await errand(taken), `call ${dieAt}`).toMatchObject({ state: 'done' })
        const names = new Set(delivered.map(({ raw }) => headerOf(raw, 'Message-ID')))
        expect([...names], `call ${dieAt}`).toEqual([`<${taken.id}.mail.amt@example.org>`])
        died = life.died
      }
      expect(dieAt).toBeGreaterThan(8)
    },
  )
})
