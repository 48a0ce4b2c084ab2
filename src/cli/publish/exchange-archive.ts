import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ExchangePackage } from '../../exchange/package/exchange-package.ts'
import { compareVersions } from '../../exchange/versions/compare-versions.ts'

const folderOf = (dataDir: string, id: string): string => join(dataDir, 'exchange', id)

/** Versions of a form that were offered from here, newest first. */
export async function archivedVersions(dataDir: string, id: string): Promise<string[]> {
  const names = await readdir(folderOf(dataDir, id)).catch((): string[] => [])
  return names
    .filter((name) => /^\d{1,4}\.\d{1,4}\.\d{1,4}\.json$/u.test(name))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted((one, other) => compareVersions(other, one))
}

/** A package that was offered from here; undefined where it was not, or by a release of this software that wrote others. */
export async function archivedPackage(
  dataDir: string,
  id: string,
  version: string,
): Promise<ExchangePackage | undefined> {
  const text = await readFile(join(folderOf(dataDir, id), `${version}.json`), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const read = v.safeParse(ExchangePackage, jsonOf(text))
  return read.success ? read.output : undefined
}

/** Keeps a package, unsigned: it is signed anew at every build, so that a key that was changed since does not spoil it. */
export async function archivePackage(dataDir: string, content: ExchangePackage): Promise<void> {
  const folder = folderOf(dataDir, content.id)
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${content.version}.json`)
  await writeFile(`${path}.neu`, JSON.stringify(content))
  await rename(`${path}.neu`, path)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
