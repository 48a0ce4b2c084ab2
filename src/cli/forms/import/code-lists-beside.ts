import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type CodeLists, codeListsFrom } from '../../../interop/xdatenfelder/genericode/code-list.ts'
import { readGenericode } from '../../../interop/xdatenfelder/genericode/read-genericode.ts'

/** Files beside the schema that are looked at, at most. */
const mostFiles = 300
const mostBytes = 10_000_000

/** The code lists in genericode that lie in the same folder as a schema. What is none is passed over. */
export async function codeListsBeside(file: string): Promise<CodeLists> {
  const folder = dirname(resolve(file))
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => /\.(?:xml|gc)$/iu.test(name))
    .slice(0, mostFiles)
  const lists = []
  for (const name of names) {
    const path = join(folder, name)
    const { size } = await stat(path)
    if (size > mostBytes) continue
    const text = await readFile(path, 'utf8')
    if (!text.slice(0, 3000).includes('CodeList')) continue
    const read = readGenericode(text)
    if (read.ok) lists.push(read.list)
  }
  return codeListsFrom(lists)
}
