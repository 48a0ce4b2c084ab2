import { connect, type Socket } from 'node:net'

/** What came back. */
export interface Load {
  /** Seconds from the first request to the last answer. */
  readonly seconds: number
  /** Milliseconds that each answered request took. */
  readonly times: readonly number[]
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Refusals that do not say when to try again. */
  readonly withoutRetryAfter: number
  /** Connections that ended without an answer. */
  readonly broken: number
}

/**
 * Sends requests over so many connections, each the next one as soon as the last is answered. On bare sockets, so that the
 * sender takes as little as possible of the machine it shares.
 */
export async function load(
  port: number,
  connections: number,
  milliseconds: number,
  next: () => Buffer,
): Promise<Load> {
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let withoutRetryAfter = 0
  let broken = 0
  const start = performance.now()
  const end = start + milliseconds

  const lane = (): Promise<void> =>
    new Promise((resolve) => {
      let sentAt = 0
      let waiting = false
      const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true }, send)
      let answer = ''
      function send(): void {
        if (performance.now() >= end) {
          socket.end()
          return
        }
        answer = ''
        sentAt = performance.now()
        waiting = true
        socket.write(next())
      }
      socket.on('data', (data) => {
        answer += data.toString('latin1')
        const head = answer.indexOf('\r\n\r\n')
        const length = Number(/^content-length: (\d+)\r$/imu.exec(answer)?.[1] ?? NaN)
        if (head < 0 || !(answer.length >= head + 4 + length)) return
        waiting = false
        times.push(performance.now() - sentAt)
        const status = answer.slice(9, 12)
        statuses[status] = (statuses[status] ?? 0) + 1
        if ((status === '429' || status === '503') && !/^retry-after: \d+\r$/imu.test(answer))
          withoutRetryAfter += 1
        send()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => {
        if (waiting) broken += 1
        resolve()
      })
    })

  await Promise.all(Array.from({ length: connections }, lane))
  return { seconds: (performance.now() - start) / 1000, times, statuses, withoutRetryAfter, broken }
}

/** The time that so many per cent of the requests stayed below. Milliseconds. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = Float64Array.from(times).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN
}
