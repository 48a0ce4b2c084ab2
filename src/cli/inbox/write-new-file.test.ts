import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/contract/temporary-folder.ts'
import { writeNewFile } from './write-new-file.ts'

test('a file never takes the place of another', async () => {
  const folder = join(await temporaryFolder(), 'new')
  const write = (text: string) => writeNewFile(folder, 'a.b.pdf', new TextEncoder().encode(text))
  expect([await write('1'), await write('2'), await write('3')]).toEqual(
    ['a.b.pdf', 'a.b (2).pdf', 'a.b (3).pdf'].map((name) => join(folder, name)),
  )
  expect(await readFile(join(folder, 'a.b.pdf'), 'utf8')).toBe('1')
})
