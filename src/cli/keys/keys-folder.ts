import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Sha256 } from '../../../widgets/contract/primitives.ts'
import { CommandError } from '../command-error.ts'
import { shownPath } from '../shown-path.ts'
import { type KeyFile, readKeyFile } from './key-file.ts'
import { isThere, writeWhole } from './write-whole.ts'

/** Folder of the keys. */
export const keysFolder = (dataDir: string): string => join(dataDir, 'keys')

/** Folder for keys that are no longer used and still open what was sealed to them, named by their thumbprints. */
export const archiveIn = (folder: string): string => join(folder, 'archive')

/** File beside the keys that marks them as made for trying out. */
const developmentMark = 'development.json'
/** File that says which roots pages pin; their private parts may lie elsewhere. */
const rootsFile = 'roots.json'

const Roots = v.strictObject({ root: Sha256, spare: v.optional(Sha256) })
/** Thumbprints of the county's roots. */
export type Roots = v.InferOutput<typeof Roots>

/** Marks the keys of a folder as made for trying out. */
export const markAsDevelopment = (folder: string): Promise<void> =>
  writeFile(
    join(folder, developmentMark),
    `${JSON.stringify({ note: 'Diese Schlüssel sind ungeschützt und nur zum Ausprobieren da.' })}\n`,
  )

/** True where the keys are for trying out. */
export const isDevelopment = (folder: string): Promise<boolean> => isThere(join(folder, developmentMark))

/** Notes which roots a county has. @param existing What is to become of an older note. */
export const writeRoots = (
  folder: string,
  roots: Roots,
  existing: 'keep' | 'replace' = 'keep',
): Promise<void> => writeWhole(join(folder, rootsFile), `${JSON.stringify(roots, undefined, 2)}\n`, existing)

/**
 * The roots of the county: as noted, else the one that lies there.
 *
 * @throws {CommandError} where neither is there.
 */
export async function readRoots(folder: string): Promise<Roots> {
  const path = join(folder, rootsFile)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) {
    const root = await readKeyFile(join(folder, 'root.json'))
    if (root) return { root: root.kid }
    throw new CommandError(
      `In ${shownPath(folder)} fehlt ${rootsFile}: Damit ist nicht bekannt, welcher Hauptschlüssel gilt. Bitte die Datei vom Rechner mit dem Hauptschlüssel dorthin kopieren.`,
    )
  }
  try {
    return v.parse(Roots, JSON.parse(text))
  } catch (cause) {
    throw new CommandError(`${shownPath(path)} ist beschädigt.`, 1, { cause })
  }
}

/** As pages and snippets pin them: `trust="<active> <spare>"`. */
export const trustIn = ({ root, spare }: Roots): string => (spare === undefined ? root : `${root} ${spare}`)

/** True where the folder holds keys of any kind. */
export async function holdsKeys(folder: string): Promise<boolean> {
  const there = await readdir(folder).catch((): string[] => [])
  const names = ['root', 'receipt', 'office', 'recovery', 'delegate', 'roots']
  return there.includes('keyset.jws') || names.some((name) => there.includes(`${name}.json`))
}

/**
 * A key that has to be there.
 *
 * @throws {CommandError} where it is not.
 */
export async function requiredKey(folder: string, name: 'root' | 'receipt' | 'office'): Promise<KeyFile> {
  const file = await readKeyFile(join(folder, `${name}.json`))
  if (file) return file
  throw new CommandError(
    `In ${shownPath(folder)} fehlt: ${name}.json. Bitte von dort zurückholen, wo die Schlüssel verwahrt sind; ohne den richtigen Schlüssel ${missing[name]}.`,
  )
}

const missing = {
  root: 'lässt sich nichts unterschreiben',
  receipt: 'lässt sich kein Eingang bestätigen',
  office: 'bleiben eingegangene Anträge verschlossen',
} as const
