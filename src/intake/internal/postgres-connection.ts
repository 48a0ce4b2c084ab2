import postgres from 'postgres'
import { whenReachable } from './postgres-errors.ts'
import { schema, schemaVersion } from './postgres-schema.ts'

/** A pool of connections. `bigint` is a number here: nothing we count gets past 2⁵³. */
export type Sql = postgres.Sql<{ bigint: number }>

/** A way to the server that is made anew when it was cut. */
export interface PostgresConnection {
  /**
   * Runs one statement, which is a transaction of its own.
   *
   * Never `sql.begin`: when a connection dies inside a transaction, postgres 3.4 ends the process with an error that nobody
   * can catch, or runs the rest of the transaction on the next connection. Nor is a pool used on that has lost a connection:
   * it may never get it back.
   *
   * @see https://github.com/porsager/postgres/issues/1208
   * @see https://github.com/porsager/postgres/pull/1155
   * @throws {StoreUnavailableError} where the server cannot be reached or does not take anything now.
   */
  run<T>(statement: (sql: Sql) => PromiseLike<T>): Promise<T>
  close(): Promise<void>
}

/** Settings of every connection. An answer is only given for what the server has on its disk. */
const session = {
  application_name: 'amtswerk',
  search_path: 'amtswerk',
  synchronous_commit: 'on',
  lock_timeout: 5000, // milliseconds
}

/**
 * Connects and makes the tables where they are not there, in a schema of their own.
 *
 * @param url As libpq takes it: `postgres://user:password@host/database`; `?host=/run/postgresql` names a socket.
 * @throws {StoreUnavailableError} where the server cannot be reached.
 */
export async function openPostgresConnection(url: string): Promise<PostgresConnection> {
  let sql = connect(url)
  const connection: PostgresConnection = {
    async run(statement) {
      const used = sql
      return whenReachable(statement(used), () => {
        if (used !== sql) return
        sql = connect(url)
        void used.end({ timeout: 1 })
      })
    },
    close: () => sql.end({ timeout: 5 }),
  }
  try {
    await connection.run(prepare)
    return connection
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
}

/** Opens no connection yet. */
function connect(url: string): Sql {
  const address = new URL(url)
  // The library does not know libpq's way to name a socket.
  const host = address.searchParams.get('host')
  address.searchParams.delete('host')
  return postgres(address.href, {
    ...(host !== null && { host }),
    connect_timeout: 5, // seconds
    onnotice: () => undefined,
    connection: session,
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  })
}

async function prepare(sql: Sql): Promise<void> {
  const [server] = await sql<[{ fsync: string }]>`SELECT current_setting('fsync') AS fsync`
  if (server.fsync !== 'on')
    throw new Error('The server runs with fsync = off: it would lose what it has acknowledged.')
  await sql.unsafe(schema).simple()
  const [{ version }] = await sql<[{ version: number }]>`SELECT version FROM schema_version`
  if (version > schemaVersion)
    throw new Error(`The database has schema ${version}; this program knows ${schemaVersion} and below.`)
}
