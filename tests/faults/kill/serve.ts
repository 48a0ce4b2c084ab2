import { readFile } from 'node:fs/promises'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { listen } from '../../../src/cli/server/listen.ts'
import { createBlobFolder } from '../../../src/intake/blob-folder.ts'
import { createIntake } from '../../../src/intake/create-intake.ts'
import type { IntakeKeys } from '../../../src/intake/dependencies.ts'
import { createRequestLog } from '../../../src/intake/request-log.ts'
import { openSqliteStore } from '../../../src/intake/sqlite-store.ts'
import type { Store } from '../../../src/intake/store.ts'
import { form, office } from '../../contract/application.ts'
import { now } from '../../contract/county.ts'

/** File in a place that holds the keys of its intake. */
export const keysFile = 'keys.json'

/**
 * An intake that waits to be told a place, serves it and says on which port. It does nothing to survive: it is there to be
 * killed.
 *
 * @param changed What is served instead of the store: a worse one, to see that it is found out.
 */
export function serve(changed = (store: Store): Store => store): void {
  process.once('message', (place: string) => {
    void open(place, changed)
  })
  // Nothing of this is done at the end: there is none.
  flushCompileCache()
  process.send?.('waiting')
}

async function open(place: string, changed: (store: Store) => Store): Promise<void> {
  const keys = JSON.parse(await readFile(join(place, keysFile), 'utf8')) as IntakeKeys
  const store = changed(openSqliteStore(join(place, 'intake.sqlite')))
  const intake = createIntake({
    store,
    blobs: createBlobFolder(join(place, 'blobs')),
    clock: () => now,
    keys,
    forms: new Map([[form, { office }]]),
    log: createRequestLog({ write: () => undefined }),
  })
  const { port } = await listen(intake, { host: '127.0.0.1', port: 0 })
  process.send?.(port)
}
