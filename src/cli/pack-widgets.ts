import { mkdir } from 'node:fs/promises'
import { packWidgets } from './pack-widgets/pack.ts'
import { runCommand } from './run-command.ts'
import { shownPath } from './shown-path.ts'
import { say } from './terminal.ts'

const folder = '.cache/widgets'

await runCommand(async () => {
  await mkdir(folder, { recursive: true })
  const archive = await packWidgets(folder)
  say(`✓ Das npm-Paket der Bausteine liegt in ${shownPath(archive)}`)
  return 0
})
