import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const eslint = new ESLint()

/** Messages of the rules that guard who may import whom, for a line of code as if it stood in this file. */
async function complaints(file: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: file })
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'import-x/no-restricted-paths' || ruleId === 'no-restricted-imports')
    .map(({ message }) => message)
}

describe('who may import whom', () => {
  test.for<[file: string, line: string]>([
    ['widgets/engine/walk.ts', "export { County } from '../../src/model/county.ts'"],
    ['widgets/engine/walk.ts', "export { sha256 } from '../seal/digest.ts'"],
    ['widgets/contract/answers.ts', "export { County } from '../../src/model/county.ts'"],
    ['src/model/county.ts', "export { sha256 } from '../../widgets/seal/digest.ts'"],
    ['src/intake/create-intake.ts', "export { GET } from '../pages/robots.txt.ts'"],
    ['src/intake/create-intake.ts', "export { readSettings } from '../cli/settings.ts'"],
    ['src/cli/start.ts', "export { GET } from '../pages/robots.txt.ts'"],
    ['src/cli/start.ts', "export { FormElement } from '../../widgets/elements/form/form-element.ts'"],
    ['src/pages/robots.txt.ts', "export { openSqliteStore } from '../intake/sqlite-store.ts'"],
    ['src/cli/start.ts', "export { SignJWT } from 'jose'"],
    ['src/intake/create-intake.ts', "export { CompactSign } from 'jose/jws/compact/sign'"],
    ['widgets/outbox/open.ts', "export { SignJWT } from 'jose'"],
    ['widgets/seal/digest.ts', "export { openDB } from 'idb'"],
    ['src/cli/start.ts', "export { openDB } from 'idb'"],
  ])('%s may not: %s', async ([file, line]) => {
    expect(await complaints(file, line)).toHaveLength(1)
  })

  test.for<[file: string, line: string]>([
    ['widgets/engine/walk.ts', "export { Slug } from '../contract/primitives.ts'"],
    ['widgets/seal/digest.ts', "export { SignJWT } from 'jose'"],
    ['widgets/outbox/open.ts', "export { openDB } from 'idb'"],
    ['src/intake/create-intake.ts', "export { sha256 } from '../../widgets/seal/digest.ts'"],
    ['src/intake/create-intake.ts', "export { StoreUnavailableError } from './store.ts'"],
    ['src/cli/start.ts', "export { createIntake } from '../intake/create-intake.ts'"],
    ['src/pages/robots.txt.ts', "export { loadContent } from '../model/load-content.ts'"],
  ])('%s may: %s', async ([file, line]) => {
    expect(await complaints(file, line)).toEqual([])
  })
}, 30_000)
