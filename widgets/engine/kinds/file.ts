import type { FileAnswer } from '../../contract/answers.ts'
import type { FieldOf } from '../../contract/field.ts'
import type { Entry } from '../entries.ts'
import { answer, empty, type Kind, wrong } from '../kind.ts'

/** What is said of a file is checked here; that its bytes are what they say is checked when it is chosen and when it is opened. */
export const file: Kind<FieldOf<'file'>, readonly FileAnswer[]> = {
  missing: 'required-file',
  read: (entry, { accept, max, maxBytes }) => {
    const files = filesIn(entry)
    if (files.length === 0) return empty
    if (files.length > max) return wrong('too-many-files', { max })
    for (const { name, type, size } of files) {
      if (size === 0) return wrong('file-empty', { name })
      if (size > maxBytes) return wrong('file-too-large', { name, maxBytes, size })
      if (!accept.some((accepted) => accepted === type))
        return wrong('file-type', { name, accept: writeTypes(accept) })
    }
    return answer(files)
  },
  write: (files) => files.map(({ name }) => name).join('\n'),
}

/** "PDF, JPG, PNG" */
export const writeTypes = (types: readonly string[]): string =>
  types.map((type) => (type.split('/')[1] ?? type).replace('jpeg', 'jpg').toUpperCase()).join(', ')

/** The files an entry holds. */
export const filesIn = (entry: Entry | undefined): readonly FileAnswer[] =>
  Array.isArray(entry) ? (entry as readonly unknown[]).filter(isFile) : []

function isFile(value: unknown): value is FileAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, type, size } = value as Partial<Record<keyof FileAnswer, unknown>>
  return typeof size === 'number' && [id, name, type].every((text) => typeof text === 'string')
}
