import type { Manifest } from '../../../widgets/contract/envelope.ts'
import {
  namedKeys,
  openFile,
  openManifest,
  readBlobHeader,
  readManifestHeader,
} from '../../../widgets/seal/open-application.ts'
import { SealError, type SealErrorCode } from '../../../widgets/seal/seal-error.ts'
import type { BlobFolder } from '../../intake/blob-folder.ts'
import type { StoredSubmission } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'
import type { KeyRing } from '../keys/key-ring.ts'

/**
 * An application, opened with whichever key lies here: the office's, an old one of it, or the recovery key.
 *
 * @throws {CommandError} where none does, or the application is not what it says.
 */
export const openSubmission = (
  { manifest }: Pick<StoredSubmission, 'manifest'>,
  ring: KeyRing,
): Promise<Manifest> =>
  orCommandError(async () => openManifest(manifest, await ring.find(namedKeys(readManifestHeader(manifest)))))

/** A file of an application, opened. @throws {CommandError} where it is missing or is not what the manifest lists. */
export async function openAttachment(
  blobs: Pick<BlobFolder, 'read'>,
  { id }: Manifest,
  file: Manifest['files'][number],
  ring: KeyRing,
): Promise<Uint8Array> {
  const sealed = await blobs.read(id, file.id)
  if (!sealed) throw new CommandError(`Die Datei „${file.name}“ liegt nicht mehr vor.`)
  const jwe = new TextDecoder().decode(sealed)
  return orCommandError(async () => openFile(jwe, id, file, await ring.find(namedKeys(readBlobHeader(jwe)))))
}

async function orCommandError<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause
    throw new CommandError(sentences[cause.code] ?? 'Der Antrag lässt sich nicht öffnen.', 1, { cause })
  }
}

const sentences: Readonly<Partial<Record<SealErrorCode, string>>> = {
  ERR_NO_KEY:
    'Der Antrag ist mit einem anderen Schlüssel verschlossen, als hier liegen. Bitte den richtigen aus der Sicherung nach keys/ legen oder mit --keys ORDNER den Wiederherstellungsschlüssel nennen.',
  ERR_NOT_READABLE: 'Der Antrag ist beschädigt und lässt sich nicht öffnen.',
  ERR_NOT_CANONICAL: 'Der Antrag ist beschädigt und lässt sich nicht öffnen.',
  ERR_SWAPPED: 'Der Umschlag enthält etwas anderes, als außen steht. Jemand hat ihn verändert.',
}
