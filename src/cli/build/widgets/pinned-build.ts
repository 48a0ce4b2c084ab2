import { join } from 'node:path'
import { build } from 'vite'
import { minifyTemplates } from '../minify-templates.ts'
import { entries, type EntryName } from './entries.ts'
import { ownLit } from './own-lit.ts'

/**
 * Builds each entry once more as one file that imports nothing, named after its content: what a snippet pins by SRI, whose
 * hash covers one file only.
 *
 * @param folder Where they go.
 */
export async function buildPinned(folder: string): Promise<void> {
  for (const name of Object.keys(entries) as EntryName[]) {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [ownLit(name), minifyTemplates()],
      build: {
        outDir: join(folder, 'pinned'),
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: { [name]: entries[name] }, formats: ['es'] },
        rolldownOptions: {
          output: { minify: true, codeSplitting: false, entryFileNames: '[name]-[hash].js' },
        },
      },
    })
  }
}
