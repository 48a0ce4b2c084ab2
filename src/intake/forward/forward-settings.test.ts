import { describe, expect, test } from 'vitest'
import { readForwardSettings } from './forward-settings.ts'

const fitConnect = {
  FITCONNECT_URL: 'https://test.fit-connect.fitko.dev/submission-api/',
  FITCONNECT_AUTH_URL: 'https://auth-testing.fit-connect.fitko.dev/token',
  FITCONNECT_CLIENT_ID: 'kreis',
  FITCONNECT_CLIENT_SECRET: 'geheim',
}

describe('settings of forwarding', () => {
  test('are none where nothing is set', () => {
    expect(readForwardSettings({})).toEqual({ mail: undefined, webhookKey: undefined, fitConnect: undefined })
  })

  test('are read where everything is set', () => {
    const secret = Buffer.alloc(32, 7).toString('base64')
    const settings = readForwardSettings({
      SMTP_URL: 'smtps://kreis:geheim@mail.example.org:465',
      MAIL_FROM: 'antraege@example.org',
      WEBHOOK_SECRET: `whsec_${secret}`,
      ...fitConnect,
    })
    expect(settings).toEqual({
      mail: { url: 'smtps://kreis:geheim@mail.example.org:465', from: 'antraege@example.org' },
      webhookKey: new Uint8Array(32).fill(7),
      fitConnect: {
        url: 'https://test.fit-connect.fitko.dev/submission-api',
        authUrl: 'https://auth-testing.fit-connect.fitko.dev/token',
        clientId: 'kreis',
        clientSecret: 'geheim',
      },
    })
  })

  test.for<[name: string, environment: Record<string, string>, message: RegExp]>([
    ['only half of mail', { SMTP_URL: 'smtp://mail.example.org' }, /nur zusammen/u],
    [
      'a mail server that is none',
      { SMTP_URL: 'mail.example.org:25', MAIL_FROM: 'a@example.org' },
      /^SMTP_URL/u,
    ],
    ['a sender that is none', { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Amt' }, /^MAIL_FROM=Amt/u],
    ['a short secret', { WEBHOOK_SECRET: 'geheim' }, /mindestens 24 zufällige Bytes/u],
    [
      'only a part of FIT-Connect',
      { ...fitConnect, FITCONNECT_CLIENT_SECRET: '' },
      /Mindestens eines fehlt/u,
    ],
    [
      'an address without TLS',
      { ...fitConnect, FITCONNECT_URL: 'http://example.org' },
      /https:\/\/ beginnen/u,
    ],
  ])('refuse %s, and quote no secret', ([, environment, message]) => {
    const read = () => readForwardSettings(environment)
    expect(read).toThrow(message)
    expect(read).not.toThrow(/geheim/u)
  })
})
