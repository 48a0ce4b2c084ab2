import { argv, stdout } from 'node:process'
import { berlinTime } from '../model/berlin-time.ts'
import { contentRoot } from '../model/content-root.ts'
import { checkContent } from '../rules/check-content.ts'
import { adviseOn } from '../rules/content-advice.ts'
import { readabilityOfServices } from '../rules/hard-texts.ts'
import { contentReport } from './content-report.ts'
import { keyWarnings } from './keys/key-warnings.ts'
import { readabilityReport } from './readability-report.ts'
import { runCommand } from './run-command.ts'
import { readSettings } from './settings.ts'

await runCommand(async () => {
  const now = new Date()
  const content = await checkContent(contentRoot())
  const problems = content.ok ? [] : content.problems
  const services = content.ok ? content.catalogue.services : content.services
  const { bodies } = content
  const advice = adviseOn({ services, bodies, today: berlinTime(now).date })
  const readability = readabilityOfServices({ services, bodies })
  const warnings = await keyWarnings(readSettings().dataDir, now.getTime())
  const text = argv.includes('--json')
    ? JSON.stringify({ problems, advice, warnings, readability })
    : [
        ...(argv.includes('--readability') ? [readabilityReport(readability)] : []),
        contentReport(problems, advice, readability),
        ...warnings.map((warning) => `⚠ ${warning}`),
      ].join('\n')
  stdout.write(`${text}\n`)
  return content.ok ? 0 : 1
})
