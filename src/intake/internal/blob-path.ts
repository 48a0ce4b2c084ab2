import { join } from 'node:path'
import * as v from 'valibot'
import { Uuid } from '../../../widgets/contract/primitives.ts'
import type { BlobName } from '../blob-folder.ts'

/** Folder inside the blob folder in which files lie while they arrive. */
export const temporaryFolder = 'unfertig'

/**
 * Where a file lies: `3f/3fa8…/77c1…`, a folder an application. The first two characters keep folders short.
 *
 * @throws {TypeError} for what is no UUID: nothing else may ever name a path.
 */
export function blobPath(folder: string, application: Uuid, id: Uuid): string {
  if (!isBlobName({ application, id })) throw new TypeError('A file is named by two UUIDs.')
  return join(folder, application.slice(0, 2), application, id)
}

/** Could these names be a file's? */
export const isBlobName = ({ application, id }: BlobName): boolean =>
  v.is(Uuid, application) && v.is(Uuid, id)
