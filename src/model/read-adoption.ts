import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { Overlay } from '../exchange/overlay/overlay.ts'
import { type Adoption, overlayFile } from './adopted-form.ts'
import { Block } from './block.ts'
import { adoptedBlocks, FormLock, lockFile } from './form-lock.ts'
import { hashOf } from './hash-of.ts'
import { type Notes, readEntry } from './read-entry.ts'

/** Reads what belongs to adopted forms. */
export interface AdoptionReader {
  readonly lock: FormLock
  /** How a form was adopted; undefined where it is our own. */
  adoptionOf(id: string): Promise<Adoption | undefined>
  /** Blocks as this form names them: for an adopted one those that it was adopted with, found by their content. */
  blocksOf(id: string): ReadonlyMap<string, Block>
}

/**
 * Opens the lock of a content root and the store of blocks that came with adopted forms.
 *
 * @param own The county's blocks, by `<id>@<major>`.
 */
export async function readAdoptions(
  root: string,
  own: ReadonlyMap<string, Block>,
  notes: Notes,
): Promise<AdoptionReader> {
  const lock = (await isThere(root, lockFile)) ? await readEntry(root, lockFile, FormLock, notes) : undefined
  const forms = lock?.forms ?? {}
  const byContent = new Map([...own.values()].map((block) => [hashOf(block), block]))
  const wanted = new Set(Object.values(forms).flatMap(({ blocks }) => Object.values(blocks)))
  for (const sha256 of wanted) {
    const file = `${adoptedBlocks}/${sha256}.yaml`
    if (byContent.has(sha256) || !(await isThere(root, file))) continue
    const block = await readEntry(root, file, Block, notes)
    if (!block) continue
    if (hashOf(block) === sha256) byContent.set(sha256, block)
    else
      notes.problems.push({
        file,
        key: '(Datei)',
        reason:
          'Der übernommene Baustein wurde geändert. Bitte die Datei zurückholen; eigene Änderungen gehören in overlay.yaml des Formulars.',
      })
  }
  for (const [id, { blocks }] of Object.entries(forms)) {
    for (const [name, sha256] of Object.entries(blocks)) {
      if (byContent.has(sha256)) continue
      notes.problems.push({
        file: lockFile,
        key: `forms.${id}.blocks.${name}`,
        reason: `Der Baustein „${name}“ ist hier nicht mehr so vorhanden, wie ihn das übernommene Formular braucht.`,
        suggestion: `npm run forms -- update ${id}`,
      })
    }
  }
  return {
    lock: lock ?? { sources: {}, forms: {} },
    async adoptionOf(id) {
      const locked = Object.hasOwn(forms, id) ? forms[id] : undefined
      if (!locked) return undefined
      const file = overlayFile(id)
      const overlay = (await isThere(root, file)) ? await readEntry(root, file, Overlay, notes) : undefined
      return { locked, overlay }
    },
    blocksOf(id) {
      const locked = Object.hasOwn(forms, id) ? forms[id] : undefined
      if (!locked) return own
      return new Map(
        Object.entries(locked.blocks).flatMap(([name, sha256]) => {
          const block = byContent.get(sha256)
          return block ? [[name, block] as const] : []
        }),
      )
    },
  }
}

const isThere = (root: string, file: string): Promise<boolean> =>
  access(join(root, file)).then(
    () => true,
    () => false,
  )
