import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Inputs } from './sources.ts'

const fileIn = (outDir: string): string => join(outDir, '.amtswerk-build.json')

/** Why the site has to be built, as a German sentence; undefined where it is what these inputs make. */
export async function reasonToBuild(outDir: string, inputs: Inputs): Promise<string | undefined> {
  const text = await readFile(fileIn(outDir), 'utf8').catch(() => undefined)
  if (text === undefined) return 'Die Website ist noch nicht gebaut.'
  const last = JSON.parse(text) as Inputs
  const names = new Set([...Object.keys(last), ...Object.keys(inputs)])
  const [first, ...others] = [...names].filter((name) => last[name] !== inputs[name])
  if (first === undefined) return undefined
  const more = others.length > 0 ? ` und ${others.length} weitere` : ''
  return `Seit dem letzten Bau geändert: ${first}${more}.`
}

/** Notes what the site was built from. Last of all, so that a build that broke off has none. */
export const writeStamp = (outDir: string, inputs: Inputs): Promise<void> =>
  writeFile(fileIn(outDir), JSON.stringify(inputs))

/** Takes the note away while the site is being built. */
export const removeStamp = (outDir: string): Promise<void> => rm(fileIn(outDir), { force: true })
