import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../tests/contract/temporary-folder.ts'
import { retriedImports } from './retried-imports.ts'

test('a part is fetched with all it needs that is not there yet, whatever becomes of the import', async () => {
  const folder = join(await temporaryFolder(), 'widgets')
  await mkdir(folder)
  const sources = {
    'entry.js': `import { base } from './base.js'
      export const one = async () => (await import('./one.js')).one + base
      export const two = (all) => (all ? import('./two.js') : import("./base.js"))`,
    'base.js': `export const base = document.title`,
    'shared.js': `export const shared = document.URL`,
    'one.js': `import { shared } from './shared.js'; import { base } from './base.js'; export const one = shared + base`,
    'two.js': `import { shared } from './shared.js'; export const two = () => [shared, import('./one.js')]`,
  }
  for (const [name, text] of Object.entries(sources)) await writeFile(join(folder, name), text)
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [retriedImports()],
    build: {
      write: false,
      lib: { entry: join(folder, 'entry.js'), formats: ['es'] },
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', minify: true },
      },
    },
  })) as Rolldown.RolldownOutput[]
  const [{ output } = { output: [] }] = built
  const code = (name: string): string => {
    const chunk = output.find(({ fileName }) => fileName === name)
    return chunk?.type === 'chunk' ? chunk.code : ''
  }
  const asked = (name: string) =>
    [...code(name).matchAll(/\w+\(`([^`]*)`,\s*\(\)\s*=>/gu)].map(([, files]) => files)
  expect(asked('entry.js')).toEqual(['one.js shared.js', 'two.js shared.js', ''])
  expect(asked('chunks/two.js')).toEqual(['one.js base.js'])
})
