import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateEncryptionKey, generateSigningKey, type PrivateKey } from '../../../widgets/seal/keys.ts'
import { CommandError } from '../command-error.ts'
import { shownPath } from '../shown-path.ts'
import { developmentMark, readKeyFile, writeDevelopmentMark, writeKeyFile } from './key-file.ts'

/** A county's private keys. */
export interface CountyKeys {
  /** Signs key set and form releases; its thumbprint is what pages pin. */
  readonly root: PrivateKey
  /** Signs receipts. */
  readonly receipt: PrivateKey
  /** Opens applications. */
  readonly office: PrivateKey
  /** Made by a first start, lying unprotected beside the server: for trying out only. */
  readonly development: boolean
}

const names = ['root', 'receipt', 'office'] as const

/** Folder of the keys. */
export const keysFolder = (dataDir: string): string => join(dataDir, 'keys')

/**
 * Reads the keys; undefined where none were ever made.
 *
 * @throws {CommandError} where some are missing or are not what they say.
 */
export async function readCountyKeys(dataDir: string): Promise<CountyKeys | undefined> {
  const folder = keysFolder(dataDir)
  const there = await readdir(folder).catch((): string[] => [])
  if (!names.some((name) => there.includes(`${name}.json`))) return undefined
  const missing = names.filter((name) => !there.includes(`${name}.json`)).map((name) => `${name}.json`)
  if (missing.length > 0) {
    throw new CommandError(
      `In ${shownPath(folder)} fehlt: ${missing.join(', ')}. Bitte aus der Sicherung zurückspielen; ohne den richtigen Schlüssel bleiben eingegangene Anträge verschlossen.`,
    )
  }
  const [root, receipt, office] = await Promise.all(
    names.map((name) => readKeyFile(join(folder, `${name}.json`))),
  )
  return { root, receipt, office, development: there.includes(developmentMark) } as CountyKeys
}

/**
 * Makes the keys of a county that has none yet: all of them or, on any failure, none.
 *
 * @param say Shows progress: the office's key takes some seconds.
 */
export async function createCountyKeys(
  dataDir: string,
  purpose: 'development' | 'operation',
  say: (line: string) => void,
): Promise<CountyKeys> {
  const folder = keysFolder(dataDir)
  const unfinished = `${folder}.unfertig`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  say('Schlüssel des Landkreises werden erzeugt: Unterschrift (ECDSA P-256) …')
  const [root, receipt] = await Promise.all([generateSigningKey(), generateSigningKey()])
  say('Schlüssel des Amtes wird erzeugt (RSA, 4096 Bit). Das dauert einige Sekunden …')
  const office = await generateEncryptionKey()
  const development = purpose === 'development'
  for (const [index, key] of [root, receipt, office].entries())
    await writeKeyFile(join(unfinished, `${names[index]}.json`), key)
  if (development) await writeDevelopmentMark(unfinished)
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  await rename(unfinished, folder)
  return { root, receipt, office, development }
}
