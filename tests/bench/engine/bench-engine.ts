import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { say } from '../../../src/cli/terminal.ts'
import { barChart } from '../bar-chart.ts'
import { german, median, rounded } from '../figures.ts'
import { part, tell } from '../progress.ts'
import { installPeers } from '../widget/install-peers.ts'
import type { Contestant } from './contestant.ts'
import { heapInUse } from './heap.ts'
import { type Edit, largeForm, someEdits } from './large-form.ts'
import { ours } from './ours.ts'
import { surveyJs } from './survey-js.ts'

const seed = 1
const size = { fields: 1000, conditions: 500 }
const edits = 10_000
/** Edits that warm an engine up before its memory is measured; they are not counted. */
const warmUp = 200
/** Edits that one engine does before it is the other's turn: so that a busy machine is busy for both. */
const turn = 50
/** Edits after which SurveyJS, too, checks everything. */
const checkedEdits = 200
/** How much faster ours must be. */
const wanted = 5

/**
 * Fills in one large form with ours and with SurveyJS, with the same edits and in turns. What is measured is what happens
 * between a changed answer and drawing the page. JSON goes to stdout, a drawing to stderr.
 *
 * @returns 1 where ours is not five times as fast.
 */
export async function benchEngine(): Promise<number> {
  await installPeers()
  const form = largeForm(seed, size)
  const first = someEdits(seed, form, warmUp)
  const own = await made(async () => ours(form, await ownVersion()), first)
  const theirs = await made(() => surveyJs(form), first)
  const all = someEdits(seed + 1, form, edits)
  const systems = [own.system, theirs.system] as const
  const times = await part(`${german(edits, 0)} Änderungen, im Wechsel`, async () => inTurns(systems, all))
  mustAgree(own.system, theirs.system)
  const checked = all.slice(-checkedEdits).map((edit) =>
    timed(() => {
      theirs.system.editAndCheckAll(edit)
    }),
  )
  const [here, there] = [times.get(own.system) ?? [], times.get(theirs.system) ?? []]
  // Medians: what else runs on the machine interrupts now one, now the other.
  const ratio = median(there) / median(here)
  say(
    JSON.stringify({
      ...size,
      edits,
      seed,
      measured: 'milliseconds from a changed answer until all that a page shows is known; heap in bytes',
      systems: [figuresOf(own, here), figuresOf(theirs, there)],
      surveyJsCheckingAll: rounded(median(checked), 3),
      ratio: rounded(ratio, 1),
      ratioOfMeans: rounded(mean(there) / mean(here), 1),
      heapRatio: rounded(theirs.heap / own.heap, 1),
      wanted,
      ok: ratio >= wanted,
    }),
  )
  draw(own.system.name, median(here), theirs.system.name, median(there))
  return ratio >= wanted ? 0 : 1
}

function draw(own: string, ownMs: number, their: string, theirMs: number): void {
  const bars = [
    { label: own, value: ownMs, figure: `${german(ownMs, 2)} ms` },
    { label: their, value: theirMs, figure: `${german(theirMs, 2)} ms  ${german(theirMs / ownMs, 1)}×` },
  ]
  const title = `Eine Änderung in ${german(size.fields, 0)} Fragen mit ${size.conditions} Bedingungen (Median):`
  tell(`\n${barChart(title, bars)}`)
}

interface Made<T> {
  readonly system: T
  /** Bytes of memory that it takes with something entered. */
  readonly heap: number
}

async function made<T extends Contestant>(make: () => Promise<T>, first: readonly Edit[]): Promise<Made<T>> {
  const before = heapInUse()
  const system = await make()
  for (const edit of first) system.edit(edit)
  return { system, heap: heapInUse() - before }
}

function inTurns(systems: readonly Contestant[], all: readonly Edit[]): Map<Contestant, number[]> {
  const times = new Map(systems.map((system) => [system, [] as number[]]))
  for (let at = 0; at < all.length; at += turn) {
    // Who begins changes, too.
    for (const system of (at / turn) % 2 === 0 ? systems : systems.toReversed()) {
      for (const edit of all.slice(at, at + turn)) {
        const ms = timed(() => {
          system.edit(edit)
        })
        times.get(system)?.push(ms)
      }
    }
  }
  return times
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length

/** @throws {Error} where the two do not ask the same: then nothing could be compared. */
function mustAgree(own: Contestant, theirs: Contestant): void {
  const [here, there] = [own.state(), theirs.state()]
  if (isDeepStrictEqual(here, there)) return
  const asked = here.asked.filter((id) => !there.asked.includes(id))
  throw new Error(
    `Ours asks ${here.asked.length} questions and misses ${here.missing.length}, ${theirs.name} ${there.asked.length} and ${there.missing.length}. Only ours: ${asked.join(', ')}`,
  )
}

const figuresOf = ({ system, heap }: Made<Contestant>, times: readonly number[]): object => ({
  system: system.name,
  version: system.version,
  msPerEdit: rounded(median(times), 3),
  mean: rounded(mean(times), 3),
  slowest: rounded(Math.max(...times), 1),
  heap,
})

async function ownVersion(): Promise<string> {
  return (JSON.parse(await readFile('package.json', 'utf8')) as { version: string }).version
}
