import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Hono } from 'hono'
import postgres from 'postgres'
import type { Measured } from './our-server.ts'
import type { ServerOrder } from './served.ts'

/**
 * The least that takes an application as durably: Hono, and one INSERT of the body a request, each with a wait for the disk
 * of its own. No hash, no receipt, no check.
 */
export const bareServer = ({ folder, database }: ServerOrder): Promise<Measured> =>
  database === undefined ? onSqlite(join(folder, 'bare.sqlite')) : onPostgres(database)

async function onSqlite(path: string): Promise<Measured> {
  const sqlite = new DatabaseSync(path)
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  sqlite.exec('CREATE TABLE bodies (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = sqlite.prepare('INSERT INTO bodies (id, body) VALUES (?, ?)')
  const count = sqlite.prepare('SELECT count(*) AS rows FROM bodies')
  return {
    app: serving(async (id, body) => void insert.run(id, body)),
    rows: async () => (count.get() as { rows: number }).rows,
    close: async () => {
      sqlite.close()
    },
  }
}

async function onPostgres(database: string): Promise<Measured> {
  const { searchParams, pathname, username } = new URL(database)
  const host = searchParams.get('host') ?? ''
  const sql = postgres({ host, user: username, database: pathname.slice(1) })
  await sql`CREATE TABLE bodies (id uuid PRIMARY KEY, body text NOT NULL)`
  return {
    app: serving(async (id, body) => void (await sql`INSERT INTO bodies (id, body) VALUES (${id}, ${body})`)),
    rows: async () => Number((await sql<{ rows: string }[]>`SELECT count(*) AS rows FROM bodies`)[0]?.rows),
    close: () => sql.end(),
  }
}

const serving = (keep: (id: string, body: string) => Promise<void>): Hono =>
  new Hono().put('/api/v1/submissions/:id', async ({ req }) => {
    await keep(req.param('id'), await req.text())
    return Response.json({ ok: true }, { status: 201 })
  })
