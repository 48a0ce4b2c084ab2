import { Worker } from 'node:worker_threads'
import type { Finding, Findings } from './findings.ts'
import { caseOf } from './run-case.ts'
import type { Progress, Task } from './worker.ts'

/** Cases to try: those of a seed with these numbers. */
export interface Cases {
  readonly seed: number
  readonly from: number
  readonly to: number
}

/** A case that shows no sign of ending is given up after this. Milliseconds. */
const patience = 10_000
/** How often is looked whether a worker still gets on. Milliseconds. */
const interval = 500

/** More memory than any case may take. Megabytes. */
const mostMemory = 1000

/**
 * Tries hostile input on everything that takes any, in a worker: a case that does not end, or eats all memory, is ended,
 * named and counted, and the next one goes on with a new worker.
 *
 * @param tell How many cases are done, now and then.
 */
export async function runFuzz(
  cases: Cases,
  tell: (done: number) => void = () => undefined,
): Promise<Findings> {
  const findings: Finding[] = []
  let slowest: Progress['slowest'] = { ms: 0, number: 0, target: '' }
  let { from } = cases
  const note = (progress: Progress): void => {
    findings.push(...progress.findings)
    if (progress.slowest.ms > slowest.ms) slowest = progress.slowest
    from = progress.done
    tell(progress.done)
  }
  while (from < cases.to) {
    const end = await runWorker({ ...cases, from }, note)
    if (!end) continue
    // What was found since the last report is lost with the worker: those cases are tried again, without the last.
    if (end.at > from) await runWorker({ ...cases, from, to: end.at }, note)
    const { name: target } = caseOf(cases.seed, end.at).target
    findings.push({ is: end.is, number: end.at, target, detail: end.detail })
    if (end.is === 'hang') slowest = { ms: patience, number: end.at, target }
    from = end.at + 1
  }
  return { findings, slowest: { ms: Math.round(slowest.ms), case: `${slowest.target} ${slowest.number}` } }
}

/** A case that took its worker along. */
interface BadEnd extends Pick<Finding, 'is' | 'detail'> {
  readonly at: number
}

function runWorker(
  { seed, from, to }: Cases,
  tell: (progress: Progress) => void,
): Promise<BadEnd | undefined> {
  const at = new Int32Array(new SharedArrayBuffer(4)).fill(from)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { seed, from, to, at } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  })
  return new Promise((resolve) => {
    let last = { number: -1, since: performance.now() }
    const watch = setInterval(() => {
      const number = Atomics.load(at, 0)
      if (number !== last.number) last = { number, since: performance.now() }
      else if (performance.now() - last.since > patience)
        end({ is: 'hang', at: number, detail: `over ${patience} ms` })
    }, interval)
    const end = (bad?: BadEnd): void => {
      clearInterval(watch)
      // Terminating makes it exit: that is no second bad end.
      worker.removeAllListeners()
      void worker.terminate().then(() => {
        resolve(bad)
      })
    }
    const crash = (detail: string): void => {
      end({ is: 'crash', at: Atomics.load(at, 0), detail })
    }
    worker.on('message', (progress: Progress) => {
      tell(progress)
      if (progress.done === to) end()
    })
    worker.on('error', (error) => {
      crash(String(error))
    })
    worker.on('exit', (code) => {
      crash(`The worker has ended with ${code}.`)
    })
  })
}
