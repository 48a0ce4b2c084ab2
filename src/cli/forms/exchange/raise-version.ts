import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseDocument, stringify } from 'yaml'
import { Overlay } from '../../../exchange/overlay/overlay.ts'
import { applyToText } from '../../../exchange/yaml/apply-to-text.ts'
import { overlayFile } from '../../../model/adopted-form.ts'
import type { LockedForm } from '../../../model/form-lock.ts'
import { CommandError } from '../../command-error.ts'
import { isVersion } from './carry-over.ts'
import { writeFiles } from './write-files.ts'

/**
 * Writes a new version: into `form.yaml`, nothing else of which changes; of an adopted form into its `overlay.yaml`.
 *
 * @throws {CommandError} where the file is not as it should be.
 */
export async function raiseVersion(
  root: string,
  id: string,
  version: string,
  adopted: LockedForm | undefined,
): Promise<void> {
  const file = adopted ? overlayFile(id) : `forms/${id}/form.yaml`
  const text = await readFile(join(root, file), 'utf8')
  if (adopted) {
    const overlay = v.parse(Overlay, parseDocument(text).toJS())
    const operations = [
      ...overlay.operations.filter((operation) => !isVersion(operation)),
      { do: 'set' as const, key: 'version', value: version, was: adopted.version },
    ]
    const next = stringify({ ...overlay, operations }, { lineWidth: 0, singleQuote: true })
    await writeFiles(root, new Map([[file, next]]))
    return
  }
  const edited = applyToText(text, [{ kind: 'set', path: ['version'], value: version }])
  if (!edited.ok) throw new CommandError(`forms/${id}/form.yaml lässt sich nicht ändern: ${edited.reason}`)
  await writeFiles(root, new Map([[file, edited.text]]))
}
