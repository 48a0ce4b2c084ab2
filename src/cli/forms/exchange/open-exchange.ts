import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { stderr } from 'node:process'
import { berlinTime } from '../../../../widgets/contract/opening/berlin-time.ts'
import { Block, blocksByName } from '../../../model/block.ts'
import { ContentError, type ContentProblem } from '../../../model/content-problem.ts'
import { contentRoot } from '../../../model/content-root.ts'
import { County } from '../../../model/county.ts'
import type { FormLock } from '../../../model/form-lock.ts'
import { hashOf } from '../../../model/hash-of.ts'
import { type AdoptionReader, readAdoptions } from '../../../model/read-adoption.ts'
import { readEntry } from '../../../model/read-entry.ts'

/** The county that takes forms over or hands them on, as its content says. */
export interface Exchange {
  /** Content root. Absolute. */
  readonly root: string
  readonly county: County
  readonly lock: FormLock
  /** What was adopted, and with which blocks. */
  readonly adoptions: AdoptionReader
  /** Hashes of the county's own blocks. */
  readonly ownBlocks: ReadonlySet<string>
  /** Municipalities, the seat first. */
  readonly places: readonly string[]
  /** Epoch milliseconds, and the day in Germany. */
  readonly now: number
  readonly today: string
}

/**
 * Reads what the exchange needs of the content, and no more: forms that were just adopted may still lack their bindings.
 *
 * @throws {ContentError} where county.yaml, a building block or the lock has mistakes.
 */
export async function openExchange(root = contentRoot(), now = Date.now()): Promise<Exchange> {
  const problems: ContentProblem[] = []
  const notes = { problems, bodies: new Map<string, string>() }
  const county = await readEntry(root, 'county.yaml', County, notes)
  const blocks = new Map<string, Block>()
  for (const name of await namesIn(root, 'forms/_blocks')) {
    const block = await readEntry(root, `forms/_blocks/${name}.yaml`, Block, notes)
    if (block) blocks.set(name, block)
  }
  const mistakes = problems.length
  const adoptions = await readAdoptions(root, blocksByName(blocks), notes)
  // Blocks of adopted forms that are gone are what `update` brings back.
  const ofLock = problems.slice(mistakes).filter(({ suggestion }) => suggestion === undefined)
  if (!county || mistakes > 0 || ofLock.length > 0)
    throw new ContentError([...problems.slice(0, mistakes), ...ofLock])
  const towns = await namesIn(root, 'places')
  return {
    root,
    county,
    lock: adoptions.lock,
    adoptions,
    ownBlocks: new Set([...blocks.values()].map((block) => hashOf(block))),
    places: [county.seat, ...towns.filter((name) => name !== county.seat)],
    now,
    today: berlinTime(new Date(now)).date,
  }
}

/** A line for whoever waits, beside what the command answers. */
export const progress = (line: string): void => void stderr.write(`  ${line}\n`)

async function namesIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch((): string[] => [])
  return names
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('_'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted()
}
