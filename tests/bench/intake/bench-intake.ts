import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { CommandError } from '../../../src/cli/command-error.ts'
import { say } from '../../../src/cli/terminal.ts'
import { startPostgres } from '../../contract/postgres.ts'
import { testCounty } from '../../contract/county.ts'
import { barChart } from '../bar-chart.ts'
import { german, rounded } from '../figures.ts'
import { part, tell } from '../progress.ts'
import { applications } from './applications.ts'
import { load, percentile } from './load.ts'
import { withServer } from './run-server.ts'
import type { ServerOrder } from './served.ts'

/** What is to be reached. */
const goals = { perSecond: 2000, p99: 100, rss: 512e6, ratio: 0.6 }
/** Senders at once: what 2,000 a second and 50 ms each come to. */
const connections = 64
/** Ten times as many. */
const overload = 640
/** Requests that the intake bears at once while it is overloaded: as many as it is meant for. */
const bearable = 128

type Order = Omit<ServerOrder, 'folder' | 'server' | 'maxInFlight'>

/**
 * Hands in applications of 20 kB as fast as they are taken, over SQLite or, with `--postgres`, PostgreSQL: the intake beside
 * the least that is as durable. Then ten times as many senders as the intake is told to bear. JSON goes to stdout, a drawing
 * to stderr.
 *
 * @returns 1 where a goal is not reached.
 */
export async function benchIntake(): Promise<number> {
  const { seconds, postgres } = options()
  const { receipt, keyset } = await testCounty()
  const keys = { receipt, keyset: inUseToday(keyset) }
  const server = postgres ? await part('PostgreSQL starten', startPostgres) : undefined
  const order = async (): Promise<Order> => ({
    keys,
    form: 'muster-antrag',
    office: 'musteramt',
    database: await server?.newDatabase(),
  })
  try {
    const ours = await measured('Amtswerk', 'ours', await order(), seconds)
    const bare = await measured('Hono mit einem INSERT', 'bare', await order(), seconds)
    const crowd = await crowded(await order(), Math.min(seconds, 20))
    const ratio = ours.perSecond / bare.perSecond
    const ok =
      ours.perSecond >= goals.perSecond &&
      ours.p99 < goals.p99 &&
      ours.rss < goals.rss &&
      ratio >= goals.ratio &&
      ours.lost === 0 &&
      crowd.ok
    const systems = { amtswerk: ours, bare }
    const kind = postgres ? 'postgres' : 'sqlite'
    say(
      JSON.stringify({
        store: kind,
        seconds,
        connections,
        ...systems,
        ratio: rounded(ratio, 2),
        overload: crowd,
        goals,
        ok,
      }),
    )
    draw(ours.perSecond, bare.perSecond)
    return ok ? 0 : 1
  } finally {
    await server?.stop()
  }
}

function options(): { readonly seconds: number; readonly postgres: boolean } {
  const { values } = parseArgs({
    args: argv.slice(3),
    options: { seconds: { type: 'string', default: '60' }, postgres: { type: 'boolean', default: false } },
  })
  const seconds = Number(values.seconds)
  if (!Number.isInteger(seconds) || seconds < 1)
    throw new CommandError(`--seconds ${values.seconds} ist keine Anzahl von Sekunden.`, 2)
  return { seconds, postgres: values.postgres }
}

interface Figures {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly slowest: number
  /** Bytes of memory at most. */
  readonly rss: number
  /** Seconds of processor time of the server for a second of the measurement. */
  readonly cores: number
  readonly accepted: number
  /** Accepted and not stored. */
  readonly lost: number
  /** Not accepted. */
  readonly failed: number
}

async function measured(
  title: string,
  server: ServerOrder['server'],
  order: Order,
  seconds: number,
): Promise<Figures> {
  return part(`${title}, ${seconds} s`, async () => {
    const { used, ended } = await withServer({ ...order, server, maxInFlight: 1000 }, async (port) => {
      const next = applications(order)
      const warm = await load(port, connections, 2000, next)
      return { warm, run: await load(port, connections, seconds * 1000, next) }
    })
    const { warm, run } = used
    const accepted = run.statuses['201'] ?? 0
    return {
      perSecond: rounded(accepted / run.seconds, 0),
      p50: rounded(percentile(run.times, 50), 1),
      p99: rounded(percentile(run.times, 99), 1),
      slowest: rounded(percentile(run.times, 100), 1),
      rss: ended.rss,
      cores: rounded(ended.cpu / (run.seconds + warm.seconds), 2),
      accepted,
      lost: accepted + (warm.statuses['201'] ?? 0) - ended.rows,
      failed: run.times.length - accepted + run.broken,
    }
  })
}

/** More senders than can be borne: whoever is not taken is told when to come again, and nobody is lost. */
async function crowded(order: Order, seconds: number) {
  return part(`Zehnfache Last, ${seconds} s`, async () => {
    const { used, ended } = await withServer({ ...order, server: 'ours', maxInFlight: bearable }, (port) =>
      load(port, overload, seconds * 1000, applications(order)),
    )
    const { statuses, withoutRetryAfter, broken } = used
    const accepted = statuses['201'] ?? 0
    const others = Object.keys(statuses).filter((status) => !['201', '429', '503'].includes(status))
    return {
      connections: overload,
      statuses,
      broken,
      withoutRetryAfter,
      accepted,
      stored: ended.rows,
      rss: ended.rss,
      p99: rounded(percentile(used.times, 99), 1),
      ok:
        others.length === 0 &&
        withoutRetryAfter === 0 &&
        broken === 0 &&
        accepted === ended.rows &&
        ended.rss < goals.rss,
    }
  })
}

function draw(ours: number, bare: number): void {
  const bars = [
    { label: 'Amtswerk', value: ours, figure: `${german(ours, 0)}/s` },
    {
      label: 'Hono mit einem INSERT',
      value: bare,
      figure: `${german(bare, 0)}/s  ${german(bare / ours, 2)}×`,
    },
  ]
  tell(`\n${barChart('Dauerhaft gespeicherte Anträge von 20 kB je Sekunde:', bars)}`)
}

/** The tests' keys are good around a fixed day; this is measured on any. */
function inUseToday(keyset: ServerOrder['keys']['keyset']): ServerOrder['keys']['keyset'] {
  const now = Math.floor(Date.now() / 1000)
  const enc = keyset.enc.map((key) => ({ ...key, nbf: now - 1, notAfter: now + 86_400 }))
  return { ...keyset, enc }
}
