import { listen } from '../../../src/cli/server/listen.ts'
import { bareServer } from './bare-server.ts'
import { ourServer } from './our-server.ts'
import type { ServerNews, ServerOrder } from './served.ts'

/** One server as a process of its own: told what to serve, and to end, by its parent. */
process.once('message', (order: ServerOrder) => {
  void run(order)
})

async function run(order: ServerOrder): Promise<void> {
  const { app, rows, close } = await (order.server === 'ours' ? ourServer(order) : bareServer(order))
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  let rss = 0
  const watch = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage.rss())
  }, 100)
  const before = process.cpuUsage()
  tell({ kind: 'listening', port: server.port })
  process.once('message', () => {
    void (async () => {
      clearInterval(watch)
      await server.close()
      const { user, system } = process.cpuUsage(before)
      tell({ kind: 'ended', rows: await rows(), rss, cpu: (user + system) / 1e6 })
      await close()
      process.disconnect?.()
    })()
  })
}

const tell = (news: ServerNews): void => void process.send?.(news)
