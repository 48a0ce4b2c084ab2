import type { PlainApplication } from '../contract/plain-application.ts'
import type { Uuid } from '../contract/primitives.ts'
import type { Application as ToSeal } from '../seal/seal-application.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Writes an application down without sealing it. */
export function writePlain({ id, ver, files, ...rest }: ToSeal): string {
  const plain: PlainApplication = {
    submissionId: id,
    version: ver,
    ...rest,
    files: files.map(({ id: file, name, type }) => ({ id: file, name, type })),
  }
  return JSON.stringify(plain)
}

/**
 * Reads what `writePlain` wrote, to be sealed anew.
 *
 * @param bytesOf Bytes of a file.
 * @returns `undefined` where the bytes of a file are gone.
 */
export async function readPlain(
  json: string,
  bytesOf: (file: Uuid) => Promise<Bytes | undefined>,
): Promise<ToSeal | undefined> {
  const { submissionId, version, files, ...rest } = JSON.parse(json) as PlainApplication
  const whole: ToSeal['files'][number][] = []
  for (const file of files) {
    const bytes = await bytesOf(file.id)
    if (!bytes) return undefined
    whole.push({ ...file, bytes })
  }
  return { id: submissionId, ver: version, ...rest, files: whole }
}
