import { argv, stdout } from 'node:process'
import { contentRoot } from '../model/content-root.ts'
import { contentReport } from './content-report.ts'
import { checkContent } from '../rules/check-content.ts'
import { runCommand } from './run-command.ts'

await runCommand(async () => {
  const content = await checkContent(contentRoot())
  const problems = content.ok ? [] : content.problems
  stdout.write(`${argv.includes('--json') ? JSON.stringify({ problems }) : contentReport(problems)}\n`)
  return content.ok ? 0 : 1
})
