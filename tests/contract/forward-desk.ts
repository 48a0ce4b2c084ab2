import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createBlobFolder } from '../../src/intake/blob-folder.ts'
import { createForwardLog } from '../../src/intake/forward/forward-log.ts'
import {
  type ForwardDependencies,
  type Forwarding,
  startForwarding,
} from '../../src/intake/forward/start-forwarding.ts'
import { openSqliteStore } from '../../src/intake/sqlite-store.ts'
import type { Errand, ErrandState, Store, SubmissionKind } from '../../src/intake/store.ts'
import type { Uuid } from '../../widgets/contract/primitives.ts'
import { receiptCode } from '../../widgets/seal/receipt.ts'
import type { SealedApplication } from '../../widgets/seal/seal-application.ts'
import { form, office } from './application.ts'
import { now } from './county.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What has come in, with errands owed for it, and a clock that tests turn. */
export interface ForwardDesk {
  readonly store: Store
  readonly blobs: ReturnType<typeof createBlobFolder>
  /** Folder that everything lies in. */
  readonly folder: string
  /** Lines of the log, parsed. */
  readonly log: readonly Record<string, unknown>[]
  readonly clock: () => number
  /** Lets time go by. @param ms Milliseconds. */
  pass(ms: number): void
  /** Takes an application as the intake does. */
  accept(application: Accepted, kind: SubmissionKind, ...errands: Errand[]): Promise<void>
  /** Begins to do what is owed; ends with the test. */
  start(changes: Partial<ForwardDependencies>): Forwarding
  /** The one errand of an application. */
  errand(application: Pick<Accepted, 'id'>): Promise<ErrandState>
}

/** Something sealed, for our office or for a destination. */
export interface Accepted extends Pick<SealedApplication, 'H' | 'manifest' | 'blobs'> {
  readonly id: Uuid
  readonly kid: string
}

export const hour = 60 * 60 * 1000
export const day = 24 * hour

/** A fresh store and blob folder, without an intake in front. */
export async function openForwardDesk(): Promise<ForwardDesk> {
  const folder = await temporaryFolder()
  const room = async () => undefined
  const store = openSqliteStore(join(folder, 'intake.sqlite'), { room })
  const blobs = createBlobFolder(join(folder, 'blobs'), room)
  onTestFinished(() => store.close())
  let time = now
  const clock = () => time
  const log: Record<string, unknown>[] = []
  return {
    store,
    blobs,
    folder,
    log,
    clock,
    pass(ms) {
      time += ms
    },
    async accept({ id, H, kid, manifest, blobs: sealed }, kind, ...errands) {
      for (const { id: blob, sha256, size, sealed: bytes } of sealed) {
        await blobs.write(id, blob, pieces(bytes), { sha256, most: size })
        await store.putBlob({ application: id, id: blob, sha256, size, receivedAt: time }, 1e9)
      }
      const code = await receiptCode(id)
      const references = sealed.map(({ id: blob, sha256, size }) => ({ id: blob, sha256, size }))
      const taken = await store.accept(
        { id, h: H, form, ver: '1.0.0', office, kid, kind, manifest, code, receivedAt: time },
        references,
        async (seq) => `receipt ${seq}`,
        errands,
      )
      if (taken.kind !== 'created') throw new Error(`not taken: ${taken.kind}`)
    },
    start(changes) {
      const forwarding = startForwarding({
        store,
        blobs,
        county: { authority: 'Landratsamt Musterland', forwarding: {} },
        formTitle: (id) => (id === form ? 'Muster-Antrag' : undefined),
        clock,
        log: createForwardLog({
          write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>),
        }),
        settings: {},
        ...changes,
      })
      onTestFinished(() => forwarding.stop())
      return forwarding
    },
    async errand({ id }) {
      const [errand, ...more] = await store.errands(id)
      if (!errand || more.length > 0) throw new Error('not one errand')
      return errand
    },
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
