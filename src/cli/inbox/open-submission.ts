import type { Manifest } from '../../../widgets/contract/envelope.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
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
import { shownPath } from '../shown-path.ts'

/**
 * An application, opened with whichever key lies here: the office's, an old one of it, or the recovery key.
 *
 * @throws {CommandError} where none does, or the application is not what it says.
 */
export const openSubmission = (
  { manifest }: Pick<StoredSubmission, 'manifest'>,
  ring: KeyRing,
): Promise<Manifest> =>
  orCommandError(async () =>
    openManifest(manifest, await fitting(ring, namedKeys(readManifestHeader(manifest)))),
  )

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
  return orCommandError(async () =>
    openFile(jwe, id, file, await fitting(ring, namedKeys(readBlobHeader(jwe)))),
  )
}

async function fitting(ring: KeyRing, kids: readonly Sha256[]): Promise<readonly PrivateKey[]> {
  const keys = await ring.find(kids)
  if (keys.length > 0) return keys
  const places = ring.folders.map((folder) => shownPath(folder)).join(' und in ')
  throw new CommandError(
    `Der Antrag ist mit einem anderen Schlüssel verschlossen: In ${places} liegt kein Schlüssel, der diesen Antrag öffnet. Der Schlüssel des Amtes (office.json, ältere in archive) liegt beim Fachamt, der Wiederherstellungsschlüssel (recovery.json) beim Hauptschlüssel: Bitte mit --keys den Ordner nennen, in dem einer davon liegt, zum Beispiel --keys /media/amt`,
  )
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
  ERR_NOT_READABLE: 'Der Antrag ist beschädigt und lässt sich nicht öffnen.',
  ERR_NOT_CANONICAL: 'Der Antrag ist beschädigt und lässt sich nicht öffnen.',
  ERR_SWAPPED: 'Der Umschlag enthält etwas anderes, als außen steht. Jemand hat ihn verändert.',
}
