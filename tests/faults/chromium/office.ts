import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSubmission } from '../../../src/cli/inbox/open-submission.ts'
import { keyRing } from '../../../src/cli/keys/key-ring.ts'
import { keysFolder } from '../../../src/cli/keys/keys-folder.ts'
import { passphrasesFrom } from '../../../src/cli/keys/passphrases.ts'
import { readSettings } from '../../../src/cli/settings.ts'

/** What the office finds. */
export interface Received {
  readonly id: string
  readonly h: string
  readonly code: string
  readonly receipt: string
  /** Which of a citizen's concerns it is; `undefined` where it does not open. */
  readonly concern: string | undefined
}

/** Opens everything that has come in with the office's keys. @param data The county's data folder. */
export async function readOffice(data: string): Promise<readonly Received[]> {
  const database = new DatabaseSync(join(data, 'intake.sqlite'), { readOnly: true })
  const rows = database.prepare('SELECT id, h, code, receipt, manifest FROM submissions').all()
  database.close()
  const ring = await keyRing([keysFolder(data)], passphrasesFrom(readSettings()))
  return Promise.all(
    rows.map(async (row) => {
      const { manifest, ...rest } = row as unknown as Omit<Received, 'concern'> & { manifest: string }
      const opened = await openSubmission({ manifest }, ring).catch(() => undefined)
      return { ...rest, concern: opened && String(opened.answers.haltestelle) }
    }),
  )
}
