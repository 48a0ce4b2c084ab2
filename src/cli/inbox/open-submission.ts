import type { Manifest } from '../../../widgets/contract/envelope.ts'
import type { PrivateKey } from '../../../widgets/seal/keys.ts'
import { openFile, openManifest } from '../../../widgets/seal/open-application.ts'
import { SealError, type SealErrorCode } from '../../../widgets/seal/seal-error.ts'
import type { Store, StoredSubmission } from '../../intake/store.ts'
import { CommandError } from '../command-error.ts'

/** @throws {CommandError} where the key is not the right one, or the application is not what it says. */
export const openSubmission = ({ manifest }: StoredSubmission, key: PrivateKey): Promise<Manifest> =>
  orCommandError(openManifest(manifest, [key]))

/** A file of an application, opened. @throws {CommandError} where it is missing or is not what the manifest lists. */
export async function openAttachment(
  store: Pick<Store, 'blobBytes'>,
  { id }: Manifest,
  file: Manifest['files'][number],
  key: PrivateKey,
): Promise<Uint8Array> {
  const sealed = await store.blobBytes(id, file.id)
  if (!sealed) throw new CommandError(`Die Datei „${file.name}“ liegt nicht mehr vor.`)
  return orCommandError(openFile(new TextDecoder().decode(sealed), id, file, [key]))
}

async function orCommandError<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause
    throw new CommandError(sentences[cause.code] ?? 'Der Antrag lässt sich nicht öffnen.', 1, { cause })
  }
}

const sentences: Readonly<Partial<Record<SealErrorCode, string>>> = {
  ERR_NO_KEY: 'Der Antrag ist mit einem anderen Schlüssel verschlossen als dem in DATA_DIR/keys/office.json.',
  ERR_NOT_READABLE: 'Der Antrag ist beschädigt und lässt sich nicht öffnen.',
  ERR_NOT_CANONICAL: 'Der Antrag ist beschädigt und lässt sich nicht öffnen.',
  ERR_SWAPPED: 'Der Umschlag enthält etwas anderes, als außen steht. Jemand hat ihn verändert.',
}
