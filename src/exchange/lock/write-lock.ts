import { stringify } from 'yaml'
import type { FormLock, LockedForm } from '../../model/form-lock.ts'

const head = `# Welche Formulare aus anderen Landkreisen übernommen sind. Geschrieben von „npm run forms“; nicht von Hand ändern.
`

/** The lock as a file. The same for the same lock, whatever order things were adopted in. */
export const writeLock = (lock: FormLock): string =>
  head + stringify(lock, { sortMapEntries: true, lineWidth: 0, singleQuote: true })

/** A lock with a form adopted anew, or taken over to another version. */
export const withLocked = (lock: FormLock, id: string, locked: LockedForm): FormLock => ({
  ...lock,
  forms: { ...lock.forms, [id]: locked },
})

/** A lock that knows which key set of a source was the last. */
export const withSeen = (lock: FormLock, source: string, root: string, seq: number): FormLock => ({
  ...lock,
  sources: { ...lock.sources, [source]: { root, seq } },
})
