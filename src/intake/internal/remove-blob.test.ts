import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import type * as promises from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { removeBlob } from './remove-blob.ts'

const rename = vi.hoisted(() => vi.fn())
vi.mock('node:fs/promises', async (original) => ({ ...(await original<object>()), rename }))

test('a file that is handed in again at the very last moment stays', async () => {
  const { rename: really } = await vi.importActual<typeof promises>('node:fs/promises')
  const folder = await temporaryFolder()
  const [final, aside] = [join(folder, 'application', 'file'), join(folder, 'aside', 'x')]
  mkdirSync(join(folder, 'application'))
  writeFileSync(final, 'bytes')
  utimesSync(final, 1, 1)
  const now = Date.now()
  rename.mockImplementationOnce((from: string, to: string) => {
    utimesSync(from, now / 1000, now / 1000)
    return really(from, to)
  })
  await removeBlob(final, aside, now - 1000)
  expect(readFileSync(final, 'utf8')).toBe('bytes')
  expect(readdirSync(join(folder, 'aside'))).toEqual([])
})
