import { resolve } from 'node:path'
import { env } from 'node:process'
import { type ForwardSettings, readForwardSettings } from '../intake/forward/forward-settings.ts'
import { CommandError } from './command-error.ts'

/** What the environment says. Nothing else in `src/cli` reads it. */
export interface Settings {
  /** `DATA_DIR`: keys, what came in, releases. Default `.data`. Absolute. */
  readonly dataDir: string
  /** `OUT_DIR`: the built site. Default `dist`. Absolute. */
  readonly outDir: string
  /** `PORT`. Default 4321; 0 takes any free one. */
  readonly port: number
  /** `HOST`. Default `localhost`: reachable from this machine only. */
  readonly host: string
  /** `SKIP_BUILD=1`: serve the built site as it is. */
  readonly skipBuild: boolean
  /** `KEYS_PASSPHRASE_FILE`: file that holds the passphrase of the keys. It is asked for where left out. */
  readonly passphraseFile: string | undefined
  /** What running the intake takes. */
  readonly intake: IntakeSettings
}

/** How the intake runs on this machine. How it behaves is said in `county.yaml`. */
export interface IntakeSettings {
  /** `DATABASE_URL`: PostgreSQL, `postgres://…`. SQLite in `DATA_DIR` where left out. */
  readonly databaseUrl: string | undefined
  /** `TRUST_PROXY`: proxies of our own in front, each adding to `X-Forwarded-For`. Default 0. */
  readonly trustedProxies: number
  /** `METRICS_TOKEN`: whoever has it may read `/api/v1/metrics`. Programs on this machine may where left out. */
  readonly metricsToken: string | undefined
  readonly forward: ForwardSettings
}

/** @throws {CommandError} where a value cannot be what it is for. */
export function readSettings(): Settings {
  return {
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    outDir: resolve(env.OUT_DIR ?? 'dist'),
    port: numberOf('PORT', 4321, 65535, 'kein Anschluss'),
    host: env.HOST ?? 'localhost',
    skipBuild: env.SKIP_BUILD === '1',
    passphraseFile: env.KEYS_PASSPHRASE_FILE || undefined,
    intake: {
      databaseUrl: databaseUrl(),
      trustedProxies: numberOf('TRUST_PROXY', 0, 10, 'keine Anzahl von Proxys'),
      metricsToken: env.METRICS_TOKEN || undefined,
      forward: forward(),
    },
  }
}

function numberOf(name: string, byDefault: number, most: number, complaint: string): number {
  const text = env[name] ?? String(byDefault)
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0 && number <= most) return number
  throw new CommandError(`${name}=${text} ist ${complaint}. Erlaubt ist eine Zahl von 0 bis ${most}.`)
}

function databaseUrl(): string | undefined {
  const url = env.DATABASE_URL
  if (!url) return undefined
  // Never quoted: there is a password in it.
  if (!/^postgres(?:ql)?:\/\//u.test(url))
    throw new CommandError('DATABASE_URL ist keine Adresse von PostgreSQL. Sie beginnt mit postgres://.')
  return url
}

function forward(): ForwardSettings {
  try {
    return readForwardSettings(env)
  } catch (cause) {
    throw new CommandError((cause as Error).message, 1, { cause })
  }
}
