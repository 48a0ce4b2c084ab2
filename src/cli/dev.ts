import { dev } from 'astro'
import { countyToBuild } from './build/county-to-build.ts'
import { keysForPages } from './build/keys-for-pages.ts'
import { besideAstro } from './dev/beside-astro.ts'
import { liveCounty } from './dev/live-county.ts'
import { developmentWarning } from './keys/ensure-development-keys.ts'
import { runCommand } from './run-command.ts'
import { openIntake } from './server/open-intake.ts'
import { readSettings } from './settings.ts'
import { say } from './terminal.ts'
import { untilAskedToStop } from './until-asked-to-stop.ts'

await runCommand(async () => {
  const settings = readSettings()
  const { dataDir, port, host } = settings
  const county = await countyToBuild(settings)
  const live = liveCounty(county, dataDir)
  const { intake, close } = await openIntake(county, settings, live.forms)
  Object.assign(process.env, keysForPages({ ...county.keys, ...county.published, trust: county.trust }))
  const server = await dev({
    server: { port, host },
    integrations: [besideAstro(intake, live)],
  })
  if (county.keys.development) say(developmentWarning)
  await untilAskedToStop()
  await server.stop()
  await close()
  return 0
})
