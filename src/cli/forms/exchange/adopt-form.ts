import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { adoptedFiles } from '../../../exchange/lock/adopted-files.ts'
import { withLocked, withSeen, writeLock } from '../../../exchange/lock/write-lock.ts'
import { type FormLock, lockFile, type LockedForm } from '../../../model/form-lock.ts'
import { CommandError } from '../../command-error.ts'
import { fetchOffer, type Offer } from './find-offer.ts'
import type { Exchange } from './open-exchange.ts'
import { demand } from './open-sources.ts'
import { writeFiles } from './write-files.ts'

/** A form that was taken over. */
export interface AdoptedForm {
  readonly id: string
  readonly title: string
  readonly locked: LockedForm
  /** Files that were written, below the content root. */
  readonly files: readonly string[]
  /** Blocks that the county had already, and those that came with it. */
  readonly blocks: { readonly known: number; readonly brought: number }
}

/**
 * Takes a form over.
 *
 * @param id What it is to be called here.
 * @returns The form, and the lock as it is now.
 * @throws {CommandError} where it cannot be believed, or something of ours stands in its place. Then nothing was written.
 */
export async function adoptForm(
  exchange: Exchange,
  offer: Offer,
  id = offer.form.id,
): Promise<{ readonly adopted: AdoptedForm; readonly lock: FormLock }> {
  const { root, lock, ownBlocks, places, today } = exchange
  await demandFree(exchange, offer, id)
  const { opened, sha256 } = demand(await fetchOffer(offer))
  const { source, trusted } = offer.source
  const from = { source: source.id, url: source.url, root: trusted.root, sha256 }
  const { files, locked } = adoptedFiles(id, opened, from, ownBlocks, places, today)
  const next = withLocked(withSeen(lock, source.id, trusted.root, trusted.keyset.seq), id, locked)
  await writeFiles(root, new Map([...files, [lockFile, writeLock(next)]]))
  const brought = [...files.keys()].filter((file) => file.startsWith('forms/_adopted/')).length
  return {
    adopted: {
      id,
      title: opened.definition.title.de,
      locked,
      files: [...files.keys()],
      blocks: { known: opened.blocks.size - brought, brought },
    },
    lock: next,
  }
}

async function demandFree({ root, lock }: Exchange, { form, source }: Offer, id: string): Promise<void> {
  const locked = Object.hasOwn(lock.forms, id) ? lock.forms[id] : undefined
  const again =
    locked ??
    Object.values(lock.forms).find((other) => other.id === form.id && other.source === source.source.id)
  if (again)
    throw new CommandError(
      locked === again
        ? `„${id}“ ist schon übernommen, in Fassung ${again.version} von „${again.source}“. Neuere Fassungen holt: npm run forms -- update ${id}`
        : `„${form.id}“ ist schon unter einem anderen Namen übernommen. Zweimal gibt es dasselbe Formular nicht.`,
    )
  const isTaken = await access(join(root, 'forms', id)).then(
    () => true,
    () => false,
  )
  if (isTaken)
    throw new CommandError(
      `Ein eigenes Formular „${id}“ gibt es schon. Es bleibt, wie es ist. Übernehmen Sie das andere unter einem anderen Namen: npm run forms -- adopt ${form.id} --as ${id}-neu`,
    )
}
