import { buildSite } from './build/build-site.ts'
import { inputsOf, siteToBuild } from './build/county-to-build.ts'
import { runCommand } from './run-command.ts'
import { readSettings } from './settings.ts'
import { shownPath } from './shown-path.ts'
import { say } from './terminal.ts'

await runCommand(async () => {
  const settings = readSettings()
  const county = await siteToBuild(settings)
  say(`Website für ${county.catalogue.county.name} wird gebaut:`)
  await buildSite(county, await inputsOf(county), settings)
  say(`✓ Die Website liegt in ${shownPath(settings.outDir)}`)
  return 0
})
