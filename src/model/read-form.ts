import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FormDefinition } from '../../widgets/contract/form-definition.ts'
import { adopting } from './adopted-form.ts'
import { checkEntry } from './check-entry.ts'
import type { FormText } from './exchange-files.ts'
import { formFrom, type FormSource } from './form-from.ts'
import { FormRecord } from './form-record.ts'
import type { AdoptionReader } from './read-adoption.ts'
import { type Notes, readData } from './read-entry.ts'

/** Where a reader puts what it found of a form beside its definition. */
export interface FormNotes extends Notes {
  readonly sources: Map<string, FormSource>
  readonly texts: Map<string, FormText>
  readonly records: Map<string, FormRecord>
}

/** File of the version that was recorded last. */
export const recordFile = (id: string): string => `forms/${id}/published.json`

/**
 * Reads `forms/<id>/form.yaml`, puts its building blocks in and the county's own changes on if it was adopted, and checks
 * what comes out.
 */
export async function readForm(
  root: string,
  id: string,
  adoptions: AdoptionReader,
  notes: FormNotes,
): Promise<FormDefinition | undefined> {
  const file = `forms/${id}/form.yaml`
  const read = await readData(root, file, notes)
  if (!read) return undefined
  const blocks = adoptions.blocksOf(id)
  const adoption = await adoptions.adoptionOf(id)
  const { definition, source, upstream, problems } = formFrom(
    id,
    read.value,
    blocks,
    adoption && adopting(id, adoption),
  )
  const record = await readRecord(root, id, notes)
  if (record) notes.records.set(id, record)
  notes.sources.set(id, {
    ...source,
    ...(record && { recorded: { version: record.version, sha256: record.sha256 } }),
  })
  const text = await readFile(join(root, file), 'utf8')
  const isChanged = (adoption?.overlay?.operations.length ?? 0) > 0
  notes.texts.set(id, { text, blocks, upstream, isChanged })
  notes.problems.push(...problems)
  return definition
}

/** JSON by its own reader: YAML's takes a hundred times as long, and these are large. */
async function readRecord(root: string, id: string, { problems }: Notes): Promise<FormRecord | undefined> {
  const file = recordFile(id)
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return checkEntry(file, FormRecord, JSON.parse(text), problems)
  } catch {
    problems.push({
      file,
      key: '(Datei)',
      reason: 'Die Datei ist beschädigt. Bitte aus der Versionsverwaltung zurückholen.',
    })
    return undefined
  }
}
