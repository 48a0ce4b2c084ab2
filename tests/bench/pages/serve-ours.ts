import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import type { CountyToBuild } from '../../../src/cli/build/county-to-build.ts'
import { CommandError } from '../../../src/cli/command-error.ts'
import { openIntake } from '../../../src/cli/server/open-intake.ts'
import type { ServedSite } from './contestant.ts'
import { serveSite } from './serve-site.ts'
import { workFolder } from './tools.ts'

/** Where the county's site is built to. */
const outDir = join(workFolder, 'site')

/** Where its keys for trying out and its intake lie. */
export const dataDir = join(workFolder, 'data')

/**
 * Builds the county's whole site anew, as `npm run build` does.
 *
 * @throws {CommandError} with what that said.
 */
export async function buildOurs(): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await promisify(execFile)(execPath, ['src/cli/build.ts'], {
    env: { ...env, OUT_DIR: outDir, DATA_DIR: dataDir },
  }).catch((error: unknown) => {
    const { stderr = '' } = error as { stderr?: string }
    throw new CommandError(`Die Website ließ sich nicht bauen:\n${stderr.trimEnd()}`, 1, { cause: error })
  })
}

/** Serves it with an intake behind, so that no request of a page goes unanswered. */
export async function serveOurs(county: CountyToBuild): Promise<ServedSite> {
  const intake = await openIntake(county, {
    dataDir,
    outDir,
    intake: { databaseUrl: undefined, trustedProxies: 0, metricsToken: undefined, forward: {} },
  })
  const site = await serveSite(outDir, intake.intake)
  return {
    origin: site.origin,
    async close() {
      await site.close()
      await intake.close()
    },
  }
}
