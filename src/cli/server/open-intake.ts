import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { createIntake } from '../../intake/create-intake.ts'
import type { IntakeDependencies } from '../../intake/dependencies.ts'
import { createRequestLog } from '../../intake/request-log.ts'
import { openSqliteStore } from '../../intake/sqlite-store.ts'
import type { CountyToBuild } from '../build/county-to-build.ts'
import { readSettings } from '../settings.ts'
import { plainForms } from './plain-forms.ts'

/** The file in which the intake keeps what came in. */
export const intakeFile = (dataDir: string): string => join(dataDir, 'intake.sqlite')

/** Milliseconds between two looks for files whose application never came. */
const sweepInterval = 60 * 60 * 1000

/** An intake with its store open. */
export interface OpenIntake {
  readonly intake: Hono
  close(): Promise<void>
}

/**
 * Opens the intake of a county: store and log lie in the data folder, which only its owner may enter.
 *
 * @param forms Office that each form is bound to.
 * @param outDir Folder of the built site: forms that come without JavaScript are answered with its pages.
 * @throws {StoreUnavailableError} where the file cannot be opened.
 */
export function openIntake(
  dataDir: string,
  { catalogue, keys, published }: CountyToBuild,
  forms: IntakeDependencies['forms'],
  outDir: string = readSettings().outDir,
): OpenIntake {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const store = openSqliteStore(intakeFile(dataDir))
  chmodSync(intakeFile(dataDir), 0o600)
  const log = createRequestLog(pino.destination({ dest: join(dataDir, 'intake.log'), sync: false }))
  const intake = createIntake({
    store,
    clock: Date.now,
    keys: { receipt: keys.receipt, keyset: published.keyset },
    forms,
    plain: plainForms({ catalogue, keys }, { dataDir, outDir }),
    allowedOrigins: catalogue.county.allowedOrigins,
    log,
  })
  const sweep = () => void store.sweep(Date.now()).catch(log.failure)
  sweep()
  const timer = setInterval(sweep, sweepInterval).unref()
  return {
    intake,
    async close() {
      clearInterval(timer)
      await store.close()
    },
  }
}
