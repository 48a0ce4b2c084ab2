import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { musterlandRoot } from '../../fixtures/musterland.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Content root of a whole county that has no form yet. */
export async function emptyCounty(): Promise<string> {
  const root = await temporaryFolder()
  await cp(musterlandRoot, root, { recursive: true })
  for (const folder of ['forms', 'services', 'topics']) await rm(join(root, folder), { recursive: true })
  await editCounty(root, (county) => {
    county.setIn(['forms'], {})
    county.setIn(['searchExamples'], [])
  })
  return root
}

/** Changes a county.yaml as an editor would. */
export async function editCounty(
  root: string,
  edit: (county: ReturnType<typeof parseDocument>) => void,
): Promise<void> {
  const path = join(root, 'county.yaml')
  const county = parseDocument(await readFile(path, 'utf8'))
  edit(county)
  await writeFile(path, county.toString())
}

/** Replaces a text in a file, which must be there. */
export async function editFile(path: string, was: string | RegExp, now: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const edited = text.replace(was, now)
  if (edited === text) throw new Error(`${path} has no ${String(was)}.`)
  await writeFile(path, edited)
}
