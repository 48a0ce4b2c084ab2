import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'

/** Lies in each backup: what was copied. It finds what got lost or damaged; it is not signed, so forgery it does not. */
export const inventoryFile = 'inhalt.json'

/** Every file of a backup but the inventory itself, with `/` between folders, and the SHA-256 of its bytes in hex, as `sha256sum` has it. */
export type Inventory = ReadonlyMap<string, string>

const Inventory = v.record(v.string(), v.string())

/** Reads every file below a folder. */
export async function takeInventory(folder: string): Promise<Inventory> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== inventoryFile)
    .sort()
  const inventory = new Map<string, string>()
  for (const name of names) inventory.set(name, await hashOf(join(folder, name)))
  return inventory
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Writes down what is in a folder, and waits until that is on the disk. */
export async function writeInventory(folder: string): Promise<void> {
  const inventory = await takeInventory(folder)
  const file = await open(join(folder, inventoryFile), 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(Object.fromEntries(inventory), undefined, 1)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What is in a folder, beside what its inventory says. @returns German sentences; none where both are the same. */
export async function compareInventory(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, inventoryFile), 'utf8').catch(() => undefined)
  if (text === undefined)
    return [
      `Es fehlt ${inventoryFile}: Ob alles da ist, zum Beispiel jede Fassung der Formulare, lässt sich nicht sagen.`,
    ]
  const listed = readInventory(text)
  if (!listed) return [`${inventoryFile} ist beschädigt.`]
  const found = await takeInventory(folder)
  const lost = [...listed].flatMap(([name, hash]) => {
    if (!found.has(name)) return [`${name} fehlt.`]
    return found.get(name) === hash ? [] : [`${name} ist verändert.`]
  })
  const extra = [...found.keys()].filter((name) => !listed.has(name))
  return [...lost, ...extra.map((name) => `${name} ist hinzugekommen: Es gehört nicht zur Sicherung.`)]
}

function readInventory(text: string): Inventory | undefined {
  try {
    return new Map(Object.entries(v.parse(Inventory, JSON.parse(text))))
  } catch {
    return undefined
  }
}
