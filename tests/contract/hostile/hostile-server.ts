import { connect } from 'node:net'
import { dirname } from 'node:path'
import { createSite } from '../../../src/cli/server/create-site.ts'
import { listen } from '../../../src/cli/server/listen.ts'
import { createMetrics } from '../../../src/intake/metrics.ts'
import { createRequestLog } from '../../../src/intake/request-log.ts'
import { testCounty } from '../county.ts'
import { filesUnder } from '../files-under.ts'
import { openDesk, rowsIn } from '../intake-desk.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import type { Hostile } from './corpus.ts'

/** A site with its intake on a port, watched from outside and inside. */
export interface HostileServer {
  /** What came back on the connection, whole. */
  send(request: Pick<Hostile, 'bytes' | 'hangsUp'>): Promise<string>
  /** Requests written down, and counted by the metrics. */
  counted(): Promise<{ readonly log: number; readonly metrics: number }>
  isWell(): Promise<boolean>
  /** Rows and files there are. */
  stored(): number
  close(): Promise<void>
}

/** Short, so that whoever sends slowly is done soon. Milliseconds. */
const times = { head: 400, look: 50 }

export async function openHostileServer(): Promise<HostileServer> {
  const log: string[] = []
  const metrics = createMetrics({ errands: async () => [] })
  const requestLog = createRequestLog({ write: (line) => void log.push(line) })
  const { intake, path } = await openDesk(await testCounty(), {
    log: requestLog,
    metrics,
    proofOfWork: true,
    limits: { slowest: { ms: 400, bytesPerMs: 1e6 } },
    plain: { release: async () => undefined, template: async () => undefined },
  })
  const site = createSite({ dist: await temporaryFolder(), intake })
  const server = await listen(site, {
    host: '127.0.0.1',
    port: 0,
    times,
    count(entry) {
      requestLog.request(entry)
      metrics.request(entry)
    },
  })
  return {
    send: ({ bytes, hangsUp = false }) =>
      new Promise((resolve, reject) => {
        const pieces: Buffer[] = []
        const socket = connect({ port: server.port, host: '127.0.0.1' }, () => {
          socket.write(bytes)
          if (hangsUp) setTimeout(() => socket.destroy(), 100)
        })
        const patience = setTimeout(() => {
          socket.destroy(new Error('No end.'))
        }, 4000)
        socket.on('data', (piece: Buffer) => pieces.push(piece))
        socket.on('error', (error: NodeJS.ErrnoException) => {
          // Whoever is refused while still sending may see it so.
          if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
        })
        socket.on('close', () => {
          clearTimeout(patience)
          resolve(Buffer.concat(pieces).toString('latin1'))
        })
      }),
    async counted() {
      const lines = (await metrics.text()).match(/^amtswerk_requests_total\{.*\} \d+$/gmu) ?? []
      return {
        log: log.filter((line) => 'status' in (JSON.parse(line) as object)).length,
        metrics: lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0),
      }
    },
    async isWell() {
      const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/health`)
      return answer.ok
    },
    stored() {
      const files = [...filesUnder(dirname(path)).keys()].filter((name) => name.startsWith('blobs/'))
      const { submissions, blobs } = rowsIn(path)
      return files.length + submissions + blobs
    },
    close: () => server.close(),
  }
}
