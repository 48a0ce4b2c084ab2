import { resolve } from 'node:path'
import { env } from 'node:process'
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
}

/** @throws {CommandError} where a value cannot be what it is for. */
export function readSettings(): Settings {
  const port = Number(env.PORT ?? 4321)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new CommandError(
      `PORT=${env.PORT ?? ''} ist kein Anschluss. Erlaubt ist eine Zahl von 0 bis 65535.`,
    )
  }
  return {
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    outDir: resolve(env.OUT_DIR ?? 'dist'),
    port,
    host: env.HOST ?? 'localhost',
    skipBuild: env.SKIP_BUILD === '1',
  }
}
