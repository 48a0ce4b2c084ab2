import type { FileType } from '../../../widgets/contract/limits.ts'
import type { NoteBook } from './note-book.ts'

const types: readonly (readonly [pattern: RegExp, accepted: readonly FileType[]])[] = [
  [/^(?:\*?\.pdf|application\/pdf|pdf)$/iu, ['application/pdf']],
  [/^(?:\*?\.jpe?g|image\/jpe?g|jpe?g)$/iu, ['image/jpeg']],
  [/^(?:\*?\.png|image\/png|png)$/iu, ['image/png']],
  [/^(?:image\/\*|image|images)$/iu, ['image/jpeg', 'image/png']],
]

/** Endings and media types as ours; `undefined` where none is left, which means all of ours. */
export function acceptedTypes(
  foreign: readonly string[],
  label: string,
  at: string,
  notes: NoteBook,
): readonly FileType[] | undefined {
  const named = foreign.map((one) => one.trim()).filter((one) => one !== '' && one !== '*/*')
  const found = new Set<FileType>()
  const lost: string[] = []
  for (const name of named) {
    const accepted = types.find(([pattern]) => pattern.test(name))?.[1]
    if (accepted) for (const type of accepted) found.add(type)
    else lost.push(name)
  }
  if (lost.length > 0)
    notes.lost(
      at,
      `Dateien der Art ${lost.slice(0, 20).join(', ')} nimmt „${label}“ nicht mehr an: Möglich sind PDF, JPEG und PNG.`,
    )
  return found.size > 0 ? [...found].toSorted() : undefined
}
