/**
 * An intake process that hands in the same applications as others at the same time: it says `ready` and begins when its
 * standard input ends. Its standard output is what it was answered: one JSON line an attempt.
 *
 * node tests/contract/hammer.ts DATABASE_URL ID…
 */
import { once } from 'node:events'
import { argv, stdin, stdout } from 'node:process'
import { openPostgresStore } from '../../src/intake/postgres-store.ts'
import { now } from './county.ts'

const [url = '', ...ids] = argv.slice(2)
const store = await openPostgresStore(url)
await store.probe()
stdout.write('"ready"\n')
await once(stdin.resume(), 'end')

/** Handed in at once. Not all: the store writes what comes together as one, and one process would win everything. */
const together = 20

async function handIn(id: string): Promise<void> {
  const submission = {
    id,
    h: 'h',
    form: 'f',
    ver: '1.0.0',
    office: 'o',
    kid: 'k',
    code: 'c',
    receivedAt: now,
  }
  const errands = [{ kind: 'mail', target: 'amt' }] as const
  const file = { application: id, id, sha256: 'a', size: 3, receivedAt: now }
  await store.putBlob(file, 10)
  const outcome = await store.accept(
    { ...submission, kind: 'sealed', manifest: 'm' },
    [file],
    // Every process would sign another receipt.
    async (seq) => `receipt ${seq} of ${process.pid}`,
    errands,
  )
  stdout.write(`${JSON.stringify({ id, ...outcome })}\n`)
}

for (let at = 0; at < ids.length; at += together) await Promise.all(ids.slice(at, at + together).map(handIn))
await store.close()
