import { parentPort, workerData } from 'node:worker_threads'
import { type Finding, hangsAfter } from './findings.ts'
import { makeKit } from './kit.ts'
import { watchPrototypes } from './pollution.ts'
import { caseOf } from './run-case.ts'

/** Which cases this worker tries. */
export interface Task {
  readonly seed: number
  readonly from: number
  readonly to: number
  /** The number of the case it is at, for whoever watches over it. */
  readonly at: Int32Array<SharedArrayBuffer>
}

/** What it says when it has got so far, and at the end. */
export interface Progress {
  readonly done: number
  readonly findings: readonly Finding[]
  readonly slowest: { readonly ms: number; readonly number: number; readonly target: string }
}

// It stays until it is ended: what it has said last would be lost otherwise.
parentPort?.on('message', () => undefined)
const { seed, from, to, at } = workerData as Task
const kit = await makeKit()
// Everything is loaded and has run once: what is compiled at first use is not a hang.
await caseOf(seed, from)
  .run(kit)
  ?.catch(() => undefined)
const changes = watchPrototypes()
let findings: Finding[] = []
let slowest = { ms: 0, number: from, target: '' }

for (let number = from; number < to; number += 1) {
  Atomics.store(at, 0, number)
  const { target, run } = caseOf(seed, number)
  const begun = performance.now()
  const cpu = process.threadCpuUsage()
  const find = (is: Finding['is'], detail: string) =>
    findings.push({ is, number, target: target.name, detail })
  try {
    await run(kit)
  } catch (error) {
    find('crash', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  let ms = performance.now() - begun
  // Other programs may have had the processor for a while.
  if (ms > 20) {
    const { user, system } = process.threadCpuUsage(cpu)
    ms = Math.min(ms, (user + system) / 1000)
  }
  if (ms > hangsAfter) find('hang', `${Math.round(ms)} ms`)
  if (ms > slowest.ms) slowest = { ms, number, target: target.name }
  for (const change of changes()) find('pollution', change)
  if (number % 500 === 499 || number === to - 1) {
    parentPort?.postMessage({ done: number + 1, findings, slowest } satisfies Progress)
    findings = []
  }
}
