import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import { musterlandRoot } from '../fixtures/musterland.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Runs `npm run inbox -- …` as a process of its own. */
async function inbox(dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, CONTENT: musterlandRoot }
  const run = promisify(execFile)(process.execPath, ['src/cli/inbox.ts', ...args], { env })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

describe('npm run inbox -- feedback: whether pages helped', () => {
  let folder: string

  beforeAll(async () => {
    folder = await temporaryFolder()
    const store = openSqliteStore(join(folder, 'intake.sqlite'))
    const day = '2026-11-22'
    const [good, bad] = ['/leistungen/gut/', '/leistungen/schlecht/']
    for (let times = 0; times < 4; times += 1) await store.countFeedback({ day, page: good, answer: 'yes' })
    await store.countFeedback({ day: '2026-11-20', page: good, answer: 'no' })
    for (const reason of ['wrong', 'wrong', 'unclear', undefined] as const)
      await store.countFeedback({ day, page: bad, answer: 'no', ...(reason && { reason }) })
    await store.close()
  })

  test('is drawn for each page, the worst first, with its reasons', async () => {
    const { stdout, code: exit } = await inbox(folder, 'feedback')
    expect([exit, stdout.split('\n')]).toEqual([
      0,
      [
        '/leistungen/schlecht/',
        '  Ja    0',
        `  Nein  4  ${'█'.repeat(40)}`,
        '  Gründe: etwas stimmt nicht 2, schwer zu verstehen 1, kein Grund genannt 1',
        '',
        '/leistungen/gut/',
        `  Ja    4  ${'█'.repeat(40)}`,
        `  Nein  1  ${'█'.repeat(10)}`,
        '',
      ],
    ])
  })

  test('is given to programs, from a day on where one is named', async () => {
    const { stdout } = await inbox(folder, 'feedback', '--json', '--since', '2026-11-21')
    const none = { unclear: 0, incomplete: 0, wrong: 0, 'not-mine': 0 }
    expect(JSON.parse(stdout)).toEqual([
      { page: '/leistungen/schlecht/', yes: 0, no: 4, reasons: { ...none, wrong: 2, unclear: 1 } },
      { page: '/leistungen/gut/', yes: 4, no: 0, reasons: none },
    ])
  })

  test('is not known where nobody has answered', async () => {
    const { stdout, code: exit } = await inbox(await temporaryFolder(), 'feedback')
    expect([exit, stdout]).toEqual([0, 'Es hat noch niemand geantwortet.\n'])
  })

  test.for(['gestern', '2026-13-01', '22.11.2026'])('is not told from “%s” on', async (since) => {
    const { stderr, code: exit } = await inbox(folder, 'feedback', '--since', since)
    expect([exit, stderr]).toEqual([1, expect.stringContaining(`„${since}“ ist kein Tag.`)])
  })

  test.for<[args: string[], complaint: string]>([
    [['--since'], 'Die Option „--since“ ist so nicht richtig: Danach kommt ein Tag wie 2026-11-22.'],
    [['--all'], 'Die Option „--all“ gibt es bei „feedback“ nicht.'],
    [['seite'], '„seite“ ist bei „feedback“ zu viel.'],
  ])('explains itself: %s', async ([args, complaint]) => {
    const { stderr, code: exit } = await inbox(folder, 'feedback', ...args)
    expect([exit, stderr]).toEqual([2, expect.stringContaining(`✗ ${complaint}`)])
    expect(stderr).toContain('War diese Seite hilfreich?')
  })
}, 30_000)
