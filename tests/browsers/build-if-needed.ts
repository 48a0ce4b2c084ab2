import { resolve } from 'node:path'
import { env, execPath } from 'node:process'
import { countyToBuild, inputsOf } from '../../src/cli/build/county-to-build.ts'
import { reasonToBuild } from '../../src/cli/build/stamp.ts'
import { CommandError } from '../../src/cli/command-error.ts'
import { say } from '../../src/cli/terminal.ts'
import { run } from '../../src/cli/test/run.ts'

/** That of `npm test`, unless the environment names another: whoever runs these tests keeps their own site and keys. */
const place = {
  OUT_DIR: env.OUT_DIR ?? '.cache/test/dist',
  DATA_DIR: env.DATA_DIR ?? '.cache/test/data',
}

/**
 * Builds the site that is tested where it is not what content and code make now. `SKIP_BUILD=1` takes it as it is.
 *
 * @throws {CommandError} where that fails.
 */
export async function buildIfNeeded(): Promise<void> {
  if (env.SKIP_BUILD === '1') return
  const county = await countyToBuild({ dataDir: resolve(place.DATA_DIR), passphraseFile: undefined })
  const reason = await reasonToBuild(resolve(place.OUT_DIR), await inputsOf(county))
  if (reason === undefined) return
  say(reason)
  if ((await run(execPath, ['src/cli/build.ts'], place)) !== 0)
    throw new CommandError('Die Website ließ sich nicht bauen.')
}
