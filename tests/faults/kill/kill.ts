import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { SealedApplication } from '../../../widgets/seal/seal-application.ts'
import { file, sealed } from '../../contract/application.ts'
import { testCounty, type TestCounty } from '../../contract/county.ts'
import { Choices } from '../../property/generate/choices.ts'
import { startDoomedServer } from './doomed-server.ts'
import { deletePlace, lossesOf, newPlace, type Place } from './place.ts'
import { sendUntilGone } from './send.ts'

/** What so many kills have done. */
export interface KillFigures {
  readonly kills: number
  /** Applications whose receipt somebody had got. */
  readonly acknowledged: number
  /** Of these, not there any more, or with another receipt, or without a file. */
  readonly lost: number
  /** `ok`, or what SQLite found wrong first. */
  readonly integrity: string
}

export interface KillOptions {
  readonly seed: number
  /** Shows progress. */
  readonly say: (line: string) => void
  /** Server to kill: the real one where left out. */
  readonly script?: string
}

/** Applications a place gets, and kills it lives through; then a new one begins, so that looking at it stays quick. */
const parcelsPerPlace = 400
const killsPerPlace = 20

/** Receipts that a server gives before it is killed, and milliseconds it lives on: the next ones are under way then. */
const mostReceipts = 40
const longestLife = 12

/**
 * Kills a real intake under load with SIGKILL, again and again, and looks after each restart whether anything is gone that it
 * had acknowledged. Signal 9 leaves what was written in the hands of the operating system: power cuts are another matter.
 */
export async function runKills(
  kills: number,
  { seed, say, script = realServer }: KillOptions,
): Promise<KillFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-kill-'))
  const choices = Choices.seeded(seed)
  const county = await testCounty()
  const parcels = await sealMany(county)
  const start = () => startDoomedServer(script, join(folder, 'cache'))
  const figures = { kills: 0, acknowledged: 0, lost: 0, integrity: 'ok' }

  const look = async (place: Place): Promise<void> => {
    const { lost, damages } = await lossesOf(place)
    if (figures.integrity === 'ok' && damages[0] !== undefined) figures.integrity = damages[0]
    figures.lost += lost.length
    // Counted once.
    for (const id of lost) place.acknowledged.delete(id)
  }
  const leave = async (place: Place): Promise<void> => {
    figures.acknowledged += place.acknowledged.size
    await deletePlace(place)
  }

  let place = await newPlace(join(folder, '0'), county)
  let next = start()
  try {
    for (; figures.kills < kills; figures.kills += 1) {
      const server = next
      next = start()
      const life = choices.below(longestLife)
      const last = choices.below(mostReceipts)
      if (choices.chance(10)) {
        // While it opens its files and recovers what the one before has left.
        await server.ready
        const opening = server.open(place.path)
        await delay(life)
        await server.kill()
        await opening
      } else {
        const port = await server.open(place.path)
        if (port === undefined) throw new Error('The server did not start.')
        await look(place)
        const enough = Promise.withResolvers<undefined>()
        let receipts = 0
        const sending = sendUntilGone(port, parcels, place, choices, () => {
          receipts += 1
          if (receipts > last) enough.resolve(undefined)
        })
        // Whatever goes wrong in there is seen below.
        await Promise.race([enough.promise, sending.catch(() => undefined)])
        await delay(life)
        await server.kill()
        figures.lost += (await sending).length
      }
      place.kills += 1
      say(`Abbrüche: ${figures.kills + 1} von ${kills}, verloren: ${figures.lost}`)
      if (place.kills < killsPerPlace) continue
      await look(place)
      await leave(place)
      place = await newPlace(join(folder, String(figures.kills + 1)), county)
    }
    await look(place)
    await leave(place)
    return figures
  } finally {
    await next.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

const realServer = fileURLToPath(new URL('./server.ts', import.meta.url))

/** Some with a file. */
async function sealMany(county: TestCounty): Promise<readonly SealedApplication[]> {
  const parcels: SealedApplication[] = []
  for (let count = 0; count < parcelsPerPlace; count += 1)
    parcels.push(await sealed(county, { files: count % 5 === 0 ? [file('x'.repeat(50_000))] : [] }))
  return parcels
}
