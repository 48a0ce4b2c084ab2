import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { ensurePostgres } from '../../src/cli/test/ensure-postgres.ts'

const run = promisify(execFile)

/** A PostgreSQL of a test's own, as durable as a real one. */
export interface TestPostgres {
  /** `DATABASE_URL` of a new, empty database. */
  newDatabase(): Promise<string>
  /** Ends the server at once, as a power cut would, and starts it again. */
  crash(): Promise<void>
  /** Ends the server and deletes everything. */
  stop(): Promise<void>
}

/** Starts a server that listens on a socket in a folder of its own. It refuses to run as root. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = await ensurePostgres()
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-postgres-'))
  const user = await unprivileged()
  const data = join(folder, 'data')
  await mkdir(data)
  for (const path of [folder, data]) if (user) await chown(path, user.uid, user.gid)
  const init = ['-D', data, '-A', 'trust', '-U', 'amtswerk', '-E', 'UTF8', '--locale', 'C', '--no-sync']
  await run(join(programs, 'initdb'), init, { ...user, cwd: folder })

  const start = async () => {
    const options = ['-D', data, '-k', folder, '-c', 'listen_addresses=']
    const server = spawn(join(programs, 'postgres'), options, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    process.once('exit', () => server.kill('SIGQUIT'))
    await ready(server.stderr)
    return server
  }
  let server = await start()
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  let databases = 0
  const url = (name: string) => `postgres://amtswerk@localhost/${name}?host=${folder}`
  return {
    async newDatabase() {
      databases += 1
      const name = `test_${databases}`
      const sql = postgres({ host: folder, user: 'amtswerk', database: 'postgres', max: 1 })
      await sql`CREATE DATABASE ${sql(name)}`
      await sql.end()
      return url(name)
    },
    async crash() {
      await end('SIGQUIT')
      server = await start()
    },
    async stop() {
      // Nothing of it is kept: no reason to wait until it lies on the disk.
      await end('SIGQUIT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Who to be instead of root; undefined where we are not root anyway. */
async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const idOf = async (name: string) => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])))
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
  }
  return idOf('postgres').catch(() => idOf('nobody'))
}

/** Waits until the server says that it takes connections. */
const ready = (log: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    log.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    log.on('end', () => {
      reject(new Error(`PostgreSQL did not start: ${said}`))
    })
  })
