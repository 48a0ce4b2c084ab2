import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { asOne, readPlaywrightReport, readVitestReport, sum } from './counts.ts'
import { runStages } from './stages.ts'

async function report(content: unknown): Promise<string> {
  const file = join(await temporaryFolder(), 'report.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('how many tests passed and failed', () => {
  test('is read from Vitest', async () => {
    const file = await report({ numPassedTests: 12, numFailedTests: 3, numPendingTests: 1 })
    expect(await readVitestReport(file, 1)).toEqual({ passed: 12, failed: 3 })
  })

  test('is read from Playwright, where a flaky test has passed in the end', async () => {
    const file = await report({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 4 } })
    expect(await readPlaywrightReport(file, 1)).toEqual({ passed: 6, failed: 2 })
  })

  test('is one failure where a runner broke without a failed test', async () => {
    const file = await report({ numPassedTests: 12, numFailedTests: 0 })
    expect(await readVitestReport(file, 1)).toEqual({ passed: 12, failed: 1 })
    expect(await readVitestReport(file, 0)).toEqual({ passed: 12, failed: 0 })
  })

  test.for(['', '{', '[]', 'null'])('is one failure where the report is no good: %s', async (text) => {
    expect(await readPlaywrightReport(await report(text), 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('is one failure where there is no report', async () => {
    expect(await readVitestReport('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('is one for a stage without tests of its own', () => {
    expect(sum([asOne(0), asOne(2), { passed: 5, failed: 1 }])).toEqual({ passed: 6, failed: 2 })
  })

  test('is summed over all stages, also after one that failed', async () => {
    const shown: string[] = []
    const stages = [
      { title: 'one', run: async () => asOne(1) },
      { title: 'two', run: async () => asOne(0) },
    ]
    const counts = await runStages(stages, (title, work) => (shown.push(title), work()))
    expect(counts).toEqual({ passed: 1, failed: 1 })
    expect(shown).toEqual(['one', 'two'])
  })
})
