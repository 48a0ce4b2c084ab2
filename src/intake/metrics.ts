import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RequestEntry } from './request-log.ts'
import type { Store } from './store.ts'

/** What is counted, for whoever looks after the intake. Numbers only: nothing of a sender, an application or a form. */
export interface IntakeMetrics {
  /** Each request once. */
  request(entry: RequestEntry): void
  /** An application that was stored, or had been and came again. */
  submission(outcome: 'accepted' | 'repeated'): void
  /** Everything, as Prometheus reads it. */
  text(): Promise<string>
  readonly contentType: string
}

/** Seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** @param store Says what is owed. */
export function createMetrics({ errands }: Pick<Store, 'errands'>): IntakeMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'amtswerk_requests_total',
    help: 'Requests by route pattern, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'amtswerk_request_duration_seconds',
    help: 'Time until a request was answered.',
    labelNames: ['route'],
    buckets,
    registers,
  })
  const refusals = new Counter({
    name: 'amtswerk_refusals_total',
    help: 'Refused requests by code.',
    labelNames: ['code'],
    registers,
  })
  const bytes = new Counter({
    name: 'amtswerk_received_bytes_total',
    help: 'Bytes of bodies that came in whole.',
    registers,
  })
  const submissions = new Counter({
    name: 'amtswerk_submissions_total',
    help: 'Applications that were stored (accepted), or had been and came again (repeated).',
    labelNames: ['outcome'],
    registers,
  })
  registry.registerMetric(
    new Gauge({
      name: 'amtswerk_errands',
      help: 'What is owed for applications that have come in, by state.',
      labelNames: ['state'],
      registers: [],
      async collect() {
        const counts = { waiting: 0, failed: 0, done: 0 }
        for (const { state } of await errands()) counts[state] += 1
        this.set({ state: 'waiting' }, counts.waiting)
        this.set({ state: 'failed' }, counts.failed)
      },
    }),
  )
  return {
    request({ route, method, status, ms, code, bytes: received }) {
      requests.inc({ route, method, status })
      durations.observe({ route }, ms / 1000)
      if (code !== undefined) refusals.inc({ code })
      if (received !== undefined) bytes.inc(received)
    },
    submission(outcome) {
      submissions.inc({ outcome })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
