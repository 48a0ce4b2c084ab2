import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const chapter = join(import.meta.dirname, '../../../content/guide/empfangswege.mdx')

/** What the guide shows for copying, in one language: `php`, `yaml`. */
export async function shownInGuide(language: string): Promise<string[]> {
  const text = await readFile(chapter, 'utf8')
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu'))
  return [...blocks].map(([, block = '']) => block)
}
