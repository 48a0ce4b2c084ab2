import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { snapshot } from '../../../../tests/contract/exchange/county-machine.ts'
import { temporaryFolder } from '../../../../tests/contract/temporary-folder.ts'
import { writeFiles } from './write-files.ts'

test('files are written, made and taken away', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, 'alt.txt'), 'alt')
  await writeFiles(
    root,
    new Map([
      ['neu/eins.txt', 'eins'],
      ['alt.txt', null],
      ['gibt-es-nicht.txt', null],
    ]),
  )
  expect(await readFile(join(root, 'neu/eins.txt'), 'utf8')).toBe('eins')
  expect((await snapshot(root)).size).toBe(1)
})

test('where one file cannot be put in its place, all are as before', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, 'eins.txt'), 'vorher')
  await writeFile(join(root, 'weg.txt'), 'bleibt')
  // A folder with something in it stands where a file should.
  await mkdir(join(root, 'drei.txt'))
  await writeFile(join(root, 'drei.txt/inhalt'), 'x')
  const before = await snapshot(root)
  const files = new Map([
    ['eins.txt', 'nachher'],
    ['zwei.txt', 'neu'],
    ['weg.txt', null],
    ['drei.txt', 'geht nicht'],
  ])
  await expect(writeFiles(root, files)).rejects.toThrow()
  expect(await snapshot(root)).toEqual(before)
})
