import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Finding } from './findings.ts'
import type { Mutant } from './mutants/mutant.ts'
import type { Report, Task } from './worker.ts'
import { makeKeys, type WorldKeys } from './world/keys.ts'

/** Schedules to run: those of the seeds from `seed` on. */
export interface Schedules {
  readonly seed: number
  readonly runs: number
  readonly mutant?: Mutant
  /** True where the first finding is enough. */
  readonly untilFound?: boolean
  /** Made anew where left out. */
  readonly keys?: WorldKeys
}

/**
 * Runs schedules on all processors.
 *
 * @param tell How many are done, now and then.
 * @throws whatever a worker could not go on after.
 */
export async function runSchedules(
  { seed, runs, mutant, untilFound = false, keys }: Schedules,
  tell: (done: number) => void = () => undefined,
): Promise<readonly Finding[]> {
  const task: Task = {
    seed,
    runs,
    keys: keys ?? (await makeKeys()),
    mutant,
    next: new Int32Array(new SharedArrayBuffer(4)),
  }
  const findings: Finding[] = []
  let done = 0
  const note = (report: Report): void => {
    done += report.done
    findings.push(...report.findings)
    tell(done)
    // Nobody takes another one.
    if (untilFound && findings.length > 0) Atomics.store(task.next, 0, runs)
  }
  const workers = Math.max(1, Math.min(availableParallelism(), Math.ceil(runs / 20)))
  await Promise.all(Array.from({ length: workers }, () => runWorker(task, note)))
  return findings.toSorted((a, b) => a.seed - b.seed)
}

function runWorker(task: Task, note: (report: Report) => void): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    // A schedule leaves much behind, and little that lasts.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  return new Promise((resolve, reject) => {
    worker.on('message', note)
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`A worker has ended with ${code}.`))
    })
  })
}
