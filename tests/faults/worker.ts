import { parentPort, workerData } from 'node:worker_threads'
import type { Finding } from './findings.ts'
import { installGlobals } from './machine/globals.ts'
import { loadMutant, type Mutant } from './mutants/mutant.ts'
import type { WorldKeys } from './world/keys.ts'

/** Which schedules this worker runs. */
export interface Task {
  /** Schedule number `index` has the seed `seed + index`. */
  readonly seed: number
  readonly runs: number
  readonly keys: WorldKeys
  readonly mutant: Mutant | undefined
  /** Number of the next schedule, shared by all workers: whoever is free takes it. */
  readonly next: Int32Array<SharedArrayBuffer>
}

/** Schedules that a worker takes at once, and reports. */
const portion = 20

const { seed, runs, keys, mutant, next } = workerData as Task
// Before anything that it changes is loaded.
if (mutant) loadMutant(mutant)
installGlobals()
const [{ runSchedule }, { generate }] = await Promise.all([
  import('./run-schedule.ts'),
  import('./schedule/generate.ts'),
])

/** What a worker says after each portion. */
export interface Report {
  readonly done: number
  readonly findings: readonly Finding[]
}

for (;;) {
  const from = Atomics.add(next, 0, portion)
  const to = Math.min(runs, from + portion)
  if (from >= to) break
  const findings: Finding[] = []
  for (let number = from; number < to; number += 1) {
    const wrong = await runSchedule(generate(seed + number), keys)
    findings.push(...wrong.map((one) => ({ seed: seed + number, ...one })))
  }
  parentPort?.postMessage({ done: to - from, findings } satisfies Report)
}
