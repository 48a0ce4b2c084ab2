import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerNews, ServerOrder } from './served.ts'

type Ended = Extract<ServerNews, { kind: 'ended' }>

/** Starts a server as its own process, has it used, ends it, and deletes what it has stored. */
export async function withServer<T>(
  order: Omit<ServerOrder, 'folder'>,
  use: (port: number) => Promise<T>,
): Promise<{ readonly used: T; readonly ended: Ended }> {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-bench-'))
  const child = fork(join(import.meta.dirname, 'server.ts'), { serialization: 'advanced' })
  const failed = once(child, 'exit').then(() => {
    throw new Error(`The server ${order.server} has ended.`)
  })
  failed.catch(() => undefined)
  const news = async <Kind extends ServerNews['kind']>(kind: Kind) => {
    const [message] = (await Promise.race([once(child, 'message'), failed])) as [ServerNews]
    if (message.kind !== kind) throw new Error(`The server says ${message.kind} instead of ${kind}.`)
    return message as Extract<ServerNews, { kind: Kind }>
  }
  try {
    const listening = news('listening')
    child.send({ ...order, folder } satisfies ServerOrder)
    const used = await use((await listening).port)
    const ended = news('ended')
    child.send('end')
    return { used, ended: await ended }
  } finally {
    if (child.exitCode === null && !child.killed) setTimeout(() => child.kill('SIGKILL'), 2000).unref()
    await failed.catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}
