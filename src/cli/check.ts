import { argv, stdout } from 'node:process'
import { contentRoot } from '../model/content-root.ts'
import { contentReport } from './content-report.ts'
import { checkContent } from '../rules/check-content.ts'
import { keyWarnings } from './keys/key-warnings.ts'
import { runCommand } from './run-command.ts'
import { readSettings } from './settings.ts'

await runCommand(async () => {
  const content = await checkContent(contentRoot())
  const problems = content.ok ? [] : content.problems
  const warnings = await keyWarnings(readSettings().dataDir, Date.now())
  const text = [contentReport(problems), ...warnings.map((warning) => `⚠ ${warning}`)].join('\n')
  stdout.write(`${argv.includes('--json') ? JSON.stringify({ problems, warnings }) : text}\n`)
  return content.ok ? 0 : 1
})
