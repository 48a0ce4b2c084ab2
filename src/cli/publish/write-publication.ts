import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Publication } from './publish-forms.ts'

/** Writes published files into the built site. */
export async function writePublication(outDir: string, { files }: Pick<Publication, 'files'>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(outDir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
