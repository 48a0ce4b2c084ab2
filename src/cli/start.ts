import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from './build/build-site.ts'
import { type CountyToBuild, countyToBuild, inputsOf } from './build/county-to-build.ts'
import { reasonToBuild } from './build/stamp.ts'
import { CommandError } from './command-error.ts'
import { developmentWarning } from './keys/ensure-development-keys.ts'
import { runCommand } from './run-command.ts'
import { createSite } from './server/create-site.ts'
import { listen } from './server/listen.ts'
import { assertOneStore } from './server/one-store.ts'
import { openIntake } from './server/open-intake.ts'
import { readSettings, type Settings } from './settings.ts'
import { shownPath } from './shown-path.ts'
import { say } from './terminal.ts'
import { untilAskedToStop } from './until-asked-to-stop.ts'

await runCommand(async () => {
  const settings = readSettings()
  // Before a site is built for nothing.
  assertOneStore(settings.dataDir, settings.intake)
  const county = await countyToBuild(settings)
  await (settings.skipBuild ? demandBuiltSite(county, settings) : buildIfNeeded(county, settings))
  const { intake, count, close } = await openIntake(county, settings)
  const { host, port } = settings
  const server = await listen(
    createSite({ dist: settings.outDir, intake, framers: county.catalogue.county.allowedOrigins }),
    { host, port, count },
  )
  report(county, settings, server.port)
  await untilAskedToStop()
  say('\nWird beendet …')
  await server.close()
  await close()
  return 0
})

async function buildIfNeeded(county: CountyToBuild, settings: Settings): Promise<void> {
  const inputs = await inputsOf(county)
  const reason = await reasonToBuild(settings.outDir, inputs)
  if (reason === undefined) {
    say('Die gebaute Website ist auf dem neuesten Stand.')
    return
  }
  say(reason)
  await buildSite(county, inputs, settings)
}

/** What is served must at least be there; keys of another county in it would have every application refused. */
async function demandBuiltSite({ published }: CountyToBuild, { outDir }: Settings): Promise<void> {
  const jws = await readFile(join(outDir, 'schluessel/keyset.jws'), 'utf8').catch(() => undefined)
  if (jws === undefined)
    throw new CommandError(`In ${outDir} liegt keine gebaute Website. Bauen: npm run build`)
  if (jws !== published.jws)
    say('Achtung: Die gebaute Website gehört zu anderen Schlüsseln als DATA_DIR. Anträge werden abgelehnt.')
}

function report({ catalogue, keys }: CountyToBuild, { dataDir, host }: Settings, port: number): void {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  say(`
${catalogue.county.name} ist bereit.

  Website:  http://${name.includes(':') ? `[${name}]` : name}:${port}/
  Daten:    ${shownPath(dataDir)}
  Eingang:  npm run inbox -- list
${keys.development ? `\n  ${developmentWarning}\n` : ''}
Beenden mit Strg+C.`)
}
