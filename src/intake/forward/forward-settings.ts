/** What forwarding needs beside the county's content: servers and secrets. */
export interface ForwardSettings {
  /** Where mail is handed in, and who sends it. */
  readonly mail?: MailSettings | undefined
  /** Key that webhooks are signed with. */
  readonly webhookKey?: Uint8Array<ArrayBuffer> | undefined
  readonly fitConnect?: FitConnectSettings | undefined
}

export interface MailSettings {
  /** `smtps://user:password@host:465`; `?requireTLS=true` forbids sending without encryption. */
  readonly url: string
  readonly from: string
}

/** Access that the authority has been given in FIT-Connect's self-service portal. Neither address ends with a slash. */
export interface FitConnectSettings {
  /** Submission API: `https://prod.fit-connect.fitko.net/submission-api` */
  readonly url: string
  /** Token endpoint: `https://auth-prod.fit-connect.fitko.net/token` */
  readonly authUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What of the environment is read. */
type Environment = Readonly<
  Partial<
    Record<
      | 'SMTP_URL'
      | 'MAIL_FROM'
      | 'WEBHOOK_SECRET'
      | 'FITCONNECT_URL'
      | 'FITCONNECT_AUTH_URL'
      | 'FITCONNECT_CLIENT_ID'
      | 'FITCONNECT_CLIENT_SECRET',
      string
    >
  >
>

/** @throws {Error} with a German message where a value cannot be what it is for. It never quotes a secret. */
export function readForwardSettings(environment: Environment): ForwardSettings {
  return {
    mail: mailOf(environment),
    webhookKey: webhookKeyOf(environment),
    fitConnect: fitConnectOf(environment),
  }
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Environment): MailSettings | undefined {
  if (!url && !from) return undefined
  if (!url || !from) throw new Error('SMTP_URL und MAIL_FROM werden nur zusammen gebraucht: Eines fehlt.')
  if (!['smtp:', 'smtps:'].includes(protocolOf(url)))
    throw new Error(
      'SMTP_URL ist keine Adresse eines Mailservers. Beispiel: smtps://name:passwort@mail.example.org:465',
    )
  if (!/^\S+@[^\s@<>]+$/u.test(from))
    throw new Error(`MAIL_FROM=${from} ist keine Mailadresse. Beispiel: antraege@example.org`)
  return { url, from }
}

/** @see https://www.standardwebhooks.com: 24 to 64 random bytes, base64, behind `whsec_`. */
function webhookKeyOf({ WEBHOOK_SECRET: secret }: Environment): Uint8Array<ArrayBuffer> | undefined {
  if (!secret) return undefined
  const key = Uint8Array.from(Buffer.from(secret.replace(/^whsec_/u, ''), 'base64'))
  if (key.length < 24)
    throw new Error(
      'WEBHOOK_SECRET ist zu kurz. Gebraucht werden mindestens 24 zufällige Bytes in Base64: openssl rand -base64 32',
    )
  return key
}

function fitConnectOf(environment: Environment): FitConnectSettings | undefined {
  const { FITCONNECT_URL: url, FITCONNECT_AUTH_URL: authUrl } = environment
  const { FITCONNECT_CLIENT_ID: clientId, FITCONNECT_CLIENT_SECRET: clientSecret } = environment
  if (!url && !authUrl && !clientId && !clientSecret) return undefined
  if (!url || !authUrl || !clientId || !clientSecret)
    throw new Error(
      'FIT-Connect braucht FITCONNECT_URL, FITCONNECT_AUTH_URL, FITCONNECT_CLIENT_ID und FITCONNECT_CLIENT_SECRET: Mindestens eines fehlt.',
    )
  for (const [name, value] of Object.entries({ FITCONNECT_URL: url, FITCONNECT_AUTH_URL: authUrl })) {
    if (protocolOf(value) !== 'https:') throw new Error(`${name}=${value} muss mit https:// beginnen.`)
  }
  const withoutSlash = (address: string) => address.replace(/\/$/u, '')
  return { url: withoutSlash(url), authUrl: withoutSlash(authUrl), clientId, clientSecret }
}

const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '')
