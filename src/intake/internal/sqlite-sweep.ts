import type { BlobName } from '../blob-folder.ts'
import { orphanLifetime, type Store, type Swept } from '../store.ts'
import { firstFeedbackDay } from './first-feedback-day.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/**
 * Deletes what need not be kept any longer, in one transaction, and then what the write-ahead log still holds of it. Where
 * somebody is reading at that moment, or the process ends, the next sweep catches up.
 */
export function sqliteSweep({
  run,
  transaction,
  checkpoint,
}: SqliteConnection): (...args: Parameters<Store['sweep']>) => Swept {
  let isClean = false
  return (now, retention) => {
    const swept = transaction((): Swept => {
      const files = run.sweepOrphans.all(now - orphanLifetime)
      const purged = fetchedForms(run).flatMap((form) => {
        const lifetime = retention(form)
        return lifetime === undefined ? [] : run.purge.all(now, form, now - lifetime)
      })
      run.sweepFeedback.run(firstFeedbackDay(now))
      for (const { id } of purged) files.push(...run.purgeBlobs.all(id as string))
      return {
        files: files.map((file) => ({ ...file })) as unknown as BlobName[],
        applications: purged.length,
      }
    })
    if (swept.files.length > 0 || swept.applications > 0) isClean = false
    isClean ||= checkpoint()
    return swept
  }
}

const fetchedForms = (run: SqliteConnection['run']): readonly string[] =>
  run.fetchedForms.all().map(({ form }) => form as string)
