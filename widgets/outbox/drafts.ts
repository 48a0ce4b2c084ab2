import type { Uuid } from '../contract/primitives.ts'
import type { Outbox } from './open.ts'
import type { Draft, EncryptedPart } from './schema.ts'
import { together, whole } from './whole.ts'

/**
 * Saves a draft, if nobody else did since it was read.
 *
 * @param rev Counter of the draft that was read, 0 for a new one.
 * @returns The new counter; `changed` where another tab has saved it meanwhile, `gone` where it was sealed or deleted.
 */
export async function saveDraft(
  db: Outbox,
  draft: Omit<Draft, 'rev' | 'sealedAs' | 'replaces' | 'former'>,
  rev: number,
): Promise<number | 'changed' | 'gone'> {
  const tx = db.transaction('drafts', 'readwrite')
  return whole(tx, async () => {
    const current = await tx.store.get(draft.id)
    if (rev > 0 && (!current || current.sealedAs !== undefined)) return 'gone'
    if ((current?.rev ?? 0) !== rev) return 'changed'
    const { replaces, former } = current ?? {}
    await tx.store.put({ ...draft, rev: rev + 1, sealedAs: undefined, replaces, former })
    return rev + 1
  })
}

/** The draft of a form that was saved last and is not yet sealed. */
export async function latestDraft(db: Outbox, county: string, form: string): Promise<Draft | undefined> {
  const drafts = await db.getAllFromIndex('drafts', 'form', form)
  return drafts
    .filter((draft) => draft.county === county && draft.sealedAs === undefined)
    .toSorted((a, b) => b.savedAt - a.savedAt)[0]
}

/** Deletes a draft with its files. */
export async function deleteDraft(db: Outbox, id: Uuid): Promise<void> {
  const tx = db.transaction(['drafts', 'draftFiles'], 'readwrite')
  await whole(tx, () =>
    together([
      () => tx.objectStore('drafts').delete(id),
      () => tx.objectStore('draftFiles').delete(IDBKeyRange.bound([id], [id, []])),
    ]),
  )
}

export const saveDraftFile = (
  db: Outbox,
  draft: Uuid,
  file: Uuid,
  content: EncryptedPart,
): Promise<unknown> => db.put('draftFiles', content, [draft, file])

export const readDraftFile = (db: Outbox, draft: Uuid, file: Uuid): Promise<EncryptedPart | undefined> =>
  db.get('draftFiles', [draft, file])

export const deleteDraftFile = (db: Outbox, draft: Uuid, file: Uuid): Promise<void> =>
  db.delete('draftFiles', [draft, file])
