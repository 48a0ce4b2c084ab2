import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from './command-error.ts'
import { runCommand } from './run-command.ts'
import { readSettings } from './settings.ts'
import { shownPath } from './shown-path.ts'
import { measureSite } from './size/entries.ts'
import { say } from './terminal.ts'

await runCommand(async () => {
  const { outDir } = readSettings()
  if (!existsSync(join(outDir, 'formulare/index.json')))
    throw new CommandError(`In ${shownPath(outDir)} liegt keine gebaute Website. Bauen: npm run build`)
  const measured = measureSite(outDir)
  for (const line of measured) say(JSON.stringify(line))
  return measured.every(({ ok }) => ok) ? 0 : 1
})
