import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Listening, listen } from '../../../src/cli/server/listen.ts'
import { createBlobFolder } from '../../../src/intake/blob-folder.ts'
import { createIntake } from '../../../src/intake/create-intake.ts'
import { openPostgresStore } from '../../../src/intake/postgres-store.ts'
import { createRequestLog } from '../../../src/intake/request-log.ts'
import { openSqliteStore } from '../../../src/intake/sqlite-store.ts'
import type { Store } from '../../../src/intake/store.ts'
import type { SealedApplication } from '../../../widgets/seal/seal-application.ts'
import { form, office, sealed } from '../../contract/application.ts'
import { now, testCounty, type TestCounty } from '../../contract/county.ts'
import { startPostgres } from '../../contract/postgres.ts'
import { putManifest, receiptIn } from '../../contract/requests.ts'
import { overHttp } from '../kill/send.ts'

/** What so many storms on each store have left. */
export interface StormFigures {
  /** On SQLite and PostgreSQL together. */
  readonly storms: number
  readonly requests: number
  /** Rows, which should be one a storm. */
  readonly rows: number
  /** Different receipts, which should be one a storm. */
  readonly receipts: number
  /** Requests that said to have been the first, which should be one a storm. */
  readonly created: number
}

/** Requests at once with one id. */
const requests = 500

/** Two intakes on one store, as two processes would be. */
interface Desks {
  readonly stores: readonly [Store, Store]
  readonly servers: readonly [Listening, Listening]
}

/** Hands in one application 500 times at once over two intakes, so many times on each store. */
export async function runStorm(storms: number): Promise<StormFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-storm-'))
  const postgres = await startPostgres()
  const url = await postgres.newDatabase()
  const county = await testCounty()
  const all: Desks[] = []
  const figures = { storms: 0, requests: 0, rows: 0, receipts: 0, created: 0 }
  try {
    all.push(await openDesks(folder, county, async () => openSqliteStore(join(folder, 'intake.sqlite'))))
    all.push(await openDesks(folder, county, () => openPostgresStore(url)))
    for (const { stores, servers } of all) {
      for (let storm = 0; storm < storms; storm += 1) {
        const { created, receipts } = await handInAtOnce(await sealed(county), servers)
        figures.storms += 1
        figures.requests += requests
        figures.created += created
        figures.receipts += receipts.size
      }
      figures.rows += (await stores[0].submissions()).length
    }
    return figures
  } finally {
    for (const { stores, servers } of all) for (const open of [...servers, ...stores]) await open.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function openDesks(
  folder: string,
  { receipt, keyset }: TestCounty,
  open: () => Promise<Store>,
): Promise<Desks> {
  const serve = (store: Store) =>
    listen(
      createIntake({
        store,
        blobs: createBlobFolder(join(folder, 'blobs')),
        clock: () => now,
        keys: { receipt, keyset },
        forms: new Map([[form, { office }]]),
        log: createRequestLog({ write: () => undefined }),
      }),
      { host: '127.0.0.1', port: 0 },
    )
  const stores = [await open(), await open()] as const
  return { stores, servers: [await serve(stores[0]), await serve(stores[1])] }
}

async function handInAtOnce(parcel: SealedApplication, servers: Desks['servers']) {
  const receipts = new Set<string>()
  let created = 0
  const handIn = async (port: number): Promise<void> => {
    const answer = await putManifest(overHttp(port), parcel)
    if ([409, 429, 503].includes(answer.status)) {
      await answer.body?.cancel()
      await delay(50)
      return handIn(port)
    }
    if (!answer.ok) throw new Error(`The intake answered ${answer.status}.`)
    if (answer.status === 201) created += 1
    receipts.add(await receiptIn(answer))
  }
  await Promise.all(Array.from({ length: requests }, (_, index) => handIn(servers[index % 2 ? 1 : 0].port)))
  return { created, receipts }
}
