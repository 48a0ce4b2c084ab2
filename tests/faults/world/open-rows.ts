import type { Manifest } from '../../../widgets/contract/envelope.ts'
import { openFile, openManifest } from '../../../widgets/seal/open-application.ts'
import type { County } from './county.ts'
import type { IntakeProcess, Row } from './intake-process.ts'

/** What the office finds under a row. */
export interface Opened {
  readonly row: Row
  /** `undefined` where it does not open, or one of its files does not. */
  readonly content:
    { readonly manifest: Manifest; readonly files: readonly Uint8Array<ArrayBuffer>[] } | undefined
}

/** Opens what has come in, with all of its files, as the office does. */
export const openRows = (
  rows: readonly Row[],
  { keys }: County,
  intake: IntakeProcess,
): Promise<readonly Opened[]> =>
  Promise.all(
    rows.map(async (row) => {
      try {
        const manifest = await openManifest(row.manifest, keys.office)
        const files = await Promise.all(
          manifest.files.map(async (file) =>
            openFile(await intake.sealedFile(row.id, file.id), row.id, file, keys.office),
          ),
        )
        return { row, content: { manifest, files } }
      } catch {
        return { row, content: undefined }
      }
    }),
  )
