import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256, Uuid } from '../../../widgets/contract/primitives.ts'
import { createBlobFolder } from '../../../src/intake/blob-folder.ts'
import { openSqliteCopy } from '../../../src/intake/sqlite-copy.ts'
import type { TestCounty } from '../../contract/county.ts'
import { keysFile } from './serve.ts'

/** A data folder that outlives its servers. */
export interface Place {
  readonly path: string
  /** Receipts that its senders have got, by application. */
  readonly acknowledged: Map<Uuid, string>
  /** Kills so far. */
  kills: number
}

export async function newPlace(path: string, { receipt, keyset }: TestCounty): Promise<Place> {
  await mkdir(path, { recursive: true })
  await writeFile(join(path, keysFile), JSON.stringify({ receipt, keyset }))
  return { path, acknowledged: new Map(), kills: 0 }
}

export const deletePlace = ({ path }: Place): Promise<void> => rm(path, { recursive: true, force: true })

/** What a place has lost of what it had acknowledged. */
export interface Losses {
  readonly lost: readonly Uuid[]
  /** What SQLite finds wrong with the file. */
  readonly damages: readonly string[]
}

/** Looks at the bytes on the disk, over a connection of its own. */
export async function lossesOf({ path, acknowledged }: Place): Promise<Losses> {
  if (!existsSync(join(path, 'intake.sqlite'))) return { lost: [...acknowledged.keys()], damages: [] }
  const copy = openSqliteCopy(join(path, 'intake.sqlite'))
  const receipts = new Map([...copy.submissions()].map(({ id, receipt }) => [id, receipt]))
  const files = [...copy.files()]
  const damages = copy.damages()
  copy.close()
  const lost = new Set(
    [...acknowledged].flatMap(([id, receipt]) => (receipts.get(id) === receipt ? [] : [id])),
  )
  const blobs = createBlobFolder(join(path, 'blobs'))
  for (const { application, id, sha256 } of files) {
    const bytes = await blobs.read(application, id)
    if (acknowledged.has(application) && (!bytes || hashOf(bytes) !== sha256)) lost.add(application)
  }
  return { lost: [...lost], damages }
}

const hashOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('base64url')
