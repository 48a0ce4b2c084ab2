import { argv, stdout } from 'node:process'
import { berlinTime } from '../../widgets/contract/opening/berlin-time.ts'
import { contentRoot } from '../model/content-root.ts'
import { checkContent } from '../rules/check-content.ts'
import { adviseOn } from '../rules/content-advice.ts'
import { formFigures } from '../rules/forms/form-figures.ts'
import { readabilityOfServices } from '../rules/hard-texts.ts'
import { contentReport } from './content-report.ts'
import { formsTable } from './forms-table.ts'
import { keyWarnings } from './keys/key-warnings.ts'
import { readabilityReport } from './readability-report.ts'
import { runCommand } from './run-command.ts'
import { readSettings } from './settings.ts'

await runCommand(async () => {
  const now = new Date()
  const content = await checkContent(contentRoot())
  const problems = content.ok ? [] : content.problems
  const { bodies } = content
  const readable = content.ok ? content.catalogue : content.readable
  const advice = adviseOn({ ...readable, bodies, today: berlinTime(now).date })
  const readability = readabilityOfServices({ services: readable.services, bodies })
  const forms = formFigures(readable)
  const warnings = await keyWarnings(readSettings().dataDir, now.getTime())
  const text = argv.includes('--json')
    ? JSON.stringify({ problems, advice, warnings, readability, forms })
    : [
        ...(argv.includes('--readability') ? [readabilityReport(readability)] : []),
        ...(argv.includes('--forms') ? [formsTable(forms)] : []),
        contentReport(problems, advice, readability),
        ...warnings.map((warning) => `⚠ ${warning}`),
      ].join('\n')
  stdout.write(`${text}\n`)
  return content.ok ? 0 : 1
})
