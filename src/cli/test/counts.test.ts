import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cwd, env } from 'node:process'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { asOne, readPlaywrightReport, readVitestCounts, sum } from './counts.ts'
import { runStages } from './stages.ts'

async function report(content: unknown): Promise<string> {
  const file = join(await temporaryFolder(), 'report.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('how many tests passed and failed', () => {
  test('is told by Vitest, with the names of those that failed and of what broke outside of them', async () => {
    await mkdir(join(cwd(), '.cache'), { recursive: true })
    const folder = await mkdtemp(join(cwd(), '.cache/counts-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await writeFile(
      join(folder, 'a.test.ts'),
      `import { expect, test } from 'vitest'
      test('good', () => undefined)
      test.skip('not now', () => undefined)
      test('bad', () => { expect(1).toBe(2) })
      test('leaves something behind', () => { void Promise.reject(new Error('too late')) })`,
    )
    await writeFile(join(folder, 'b.test.ts'), `throw new Error('not even loaded')`)
    await writeFile(join(folder, 'vitest.config.ts'), 'export default {}')
    const file = join(folder, 'counts.json')
    const reporter = join(import.meta.dirname, 'vitest-reporter.ts')
    const args = [
      'run',
      '--root',
      folder,
      '--config',
      join(folder, 'vitest.config.ts'),
      `--reporter=${reporter}`,
    ]
    const ended = promisify(execFile)('vitest', args, { env: { ...env, VITEST_COUNTS: file } })
    await expect(ended).rejects.toMatchObject({ code: 1 })
    const { passed, failed, notes } = await readVitestCounts(file, 1)
    expect([passed, failed]).toEqual([2, 3])
    const all = notes.join('\n')
    expect(all).toContain('a.test.ts › bad')
    expect(all).toContain('b.test.ts: not even loaded')
    expect(all).toMatch(/außerhalb der Tests, .*a\.test\.ts: Error: too late/u)
  })

  test('is read from Playwright, where a flaky test has passed in the end and is named', async () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'e2e/x.spec.ts',
      line: 3,
      tests: [{ status }],
    })
    const file = await report({
      stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 4 },
      suites: [
        { specs: [spec('good', 'expected')], suites: [{ specs: [spec('now and then', 'flaky')] }] },
        { specs: [spec('bad', 'unexpected')] },
      ],
    })
    expect(await readPlaywrightReport(file, 1)).toEqual({
      passed: 6,
      failed: 2,
      notes: [
        'erst beim zweiten Mal bestanden: e2e/x.spec.ts:3 › now and then',
        'fehlgeschlagen: e2e/x.spec.ts:3 › bad',
      ],
    })
  })

  test('is one failure where a runner broke without a failed test', async () => {
    const file = await report({ passed: 12, failed: 0, notes: [] })
    const notes = ['beendet mit 1, ohne dass ein Test fehlschlug']
    expect(await readVitestCounts(file, 1)).toEqual({ passed: 12, failed: 1, notes })
    expect(await readVitestCounts(file, 0)).toEqual({ passed: 12, failed: 0, notes: [] })
  })

  const noReport = { passed: 0, failed: 1, notes: ['kein lesbarer Bericht'] }

  test.for(['', '{', '[]', 'null'])('is one failure where the report is no good: %s', async (text) => {
    expect(await readPlaywrightReport(await report(text), 0)).toEqual(noReport)
  })

  test('is one failure where there is no report', async () => {
    expect(await readVitestCounts('/nowhere/report.json', 0)).toEqual(noReport)
  })

  test('is one for a stage without tests of its own', () => {
    const five = { passed: 5, failed: 1, notes: ['a'] }
    expect(sum([asOne(0), asOne(2), five])).toEqual({ passed: 6, failed: 2, notes: ['a'] })
  })

  test('is summed over all stages, also after one that failed, and each failure says whose it is', async () => {
    const shown: string[] = []
    const stages = [
      { title: 'one', run: async () => asOne(1) },
      { title: 'two', run: async () => asOne(0) },
      { title: 'three', run: async () => ({ passed: 0, failed: 1, notes: ['a'] }) },
    ]
    const counts = await runStages(stages, (title, work) => (shown.push(title), work()))
    expect(counts).toEqual({ passed: 1, failed: 2, notes: ['one: nicht bestanden', 'three: a'] })
    expect(shown).toEqual(['one', 'two', 'three'])
  })
})
