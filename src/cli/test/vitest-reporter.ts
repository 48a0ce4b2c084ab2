import { writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { cwd, env } from 'node:process'
import type { Reporter } from 'vitest/node'
import type { Counts } from './counts.ts'

type Modules = Parameters<NonNullable<Reporter['onTestRunEnd']>>[0]
type Errors = Parameters<NonNullable<Reporter['onTestRunEnd']>>[1]

/**
 * Writes {@link Counts} to the file `VITEST_COUNTS`. Vitest's own report leaves out errors that belong to no test: a
 * connection that breaks after its test has ended makes the whole run fail, and nobody reads why.
 */
// eslint-disable-next-line import-x/no-default-export -- so Vitest finds it
export default class CountsReporter implements Reporter {
  async onTestRunEnd(modules: Modules, errors: Errors): Promise<void> {
    await writeFile(env.VITEST_COUNTS ?? '', JSON.stringify(countsOf(modules, errors)))
  }
}

/** What came of all files; a file that breaks outside its tests, and an error outside of all, count as a failed test each. */
function countsOf(modules: Modules, errors: Errors): Counts {
  const failures = [
    ...modules.flatMap((module) => {
      const path = relative(cwd(), module.moduleId)
      return [
        ...[...module.children.allTests('failed')].map(({ fullName }) => `${path} › ${fullName}`),
        ...module.errors().map(({ message }) => `${path}: ${message}`),
      ]
    }),
    ...errors.map((error) => {
      const path = error.VITEST_TEST_PATH
      return `außerhalb der Tests${typeof path === 'string' ? `, ${relative(cwd(), path)}` : ''}: ${error.stack ?? error.message}`
    }),
  ]
  return {
    passed: modules.flatMap((module) => [...module.children.allTests('passed')]).length,
    failed: failures.length,
    notes: failures.map((failure) => `fehlgeschlagen: ${failure}`),
  }
}
