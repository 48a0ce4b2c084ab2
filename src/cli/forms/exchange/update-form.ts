import { stringify } from 'yaml'
import { changesBetween } from '../../../exchange/compare/changes-between.ts'
import { adoptedFiles, blockFiles } from '../../../exchange/lock/adopted-files.ts'
import { withLocked, withSeen, writeLock } from '../../../exchange/lock/write-lock.ts'
import type { OfferedForm } from '../../../exchange/package/exchange-index.ts'
import { refused, taken, type Taken } from '../../../exchange/package/refusal.ts'
import type { Conflict } from '../../../exchange/overlay/conflict.ts'
import type { OpenSource } from '../../../exchange/sources/open-source.ts'
import type { Bump } from '../../../exchange/versions/bump.ts'
import { compareVersions } from '../../../exchange/versions/compare-versions.ts'
import { requiredBump } from '../../../exchange/versions/required-bump.ts'
import { asAdopted, overlayFile } from '../../../model/adopted-form.ts'
import { amountsInForm } from '../../../model/amounts-in-form.ts'
import { type FormLock, lockFile } from '../../../model/form-lock.ts'
import { textHash } from '../../../model/text-hash.ts'
import { carryOver, type Decision } from './carry-over.ts'
import { type FetchedPackage, fetchPackage } from './find-offer.ts'
import { definitionOf, type LocalForm, missingBlocks } from './local-form.ts'
import type { Exchange } from './open-exchange.ts'
import { staleBlocks } from './stale-blocks.ts'
import { writeFiles } from './write-files.ts'

/** What a newer version brings. */
export interface News {
  readonly from: string
  readonly to: string
  readonly bump: Bump
  /** German sentences. */
  readonly changes: readonly string[]
}

/** How an update of one form ended. */
export type Updated =
  | { readonly outcome: 'current'; readonly version: string; readonly repaired: number }
  | {
      readonly outcome: 'updated'
      readonly news: News
      /** Conflicts that were decided on the way. */
      readonly decided: readonly Conflict[]
      /** `examples.yaml` is the county's own and stayed. */
      readonly keptExamples: boolean
      readonly kept: number
      readonly amountsChanged: boolean
    }
  | {
      readonly outcome: 'conflicts'
      readonly news: News
      readonly conflicts: readonly Conflict[]
      readonly open: readonly number[]
    }

/** A result, and the lock as it is then. */
export interface UpdateResult {
  readonly updated: Updated
  readonly lock: FormLock
}

/**
 * Takes an adopted form over to the newest version that its source offers. The county's changes stay; where upstream changed
 * the same, nothing is written until somebody has decided.
 */
export async function updateForm(
  exchange: Exchange,
  source: OpenSource,
  local: LocalForm,
  decision: Decision,
): Promise<Taken<UpdateResult>> {
  const { id, locked } = local
  const offered = source.index.forms.find((form) => form.id === locked.id)
  if (!offered)
    return refused(
      'not-found',
      `„${id}“: ${source.source.url} bietet das Formular nicht mehr an. Es bleibt, wie es ist.`,
    )
  const known = newer(local, offered)
  if (!known.ok) return known
  if (!known.value) return current(exchange, source, local)
  const fetched = await fetchPackage(source, offered)
  if (!fetched.ok) return fetched
  const { opened, sha256 } = fetched.value
  const { root, ownBlocks, places, today } = exchange
  if (local.isEdited && textHash(local.text) !== textHash(opened.content.source)) return edited(id)
  const news = newsOf(local, fetched.value)
  const after = asAdopted(id, opened.data, locked)
  const carried = carryOver(local.overlay?.operations ?? [], local.upstream, after, decision)
  if (!carried.ok) {
    if ('problems' in carried)
      return refused(
        'other-form',
        `„${id}“: Mit Ihren Änderungen passt die neue Fassung nicht zusammen; es wurde nichts geschrieben. ${carried.problems.join(' ')} Verzichten Sie auf die Änderung (--keep theirs) oder ändern Sie erst overlay.yaml.`,
      )
    return taken({ updated: { outcome: 'conflicts', news, ...carried }, lock: exchange.lock })
  }
  const from = { source: source.source.id, url: source.source.url, root: source.trusted.root, sha256 }
  const adopted = adoptedFiles(id, opened, from, ownBlocks, places, today)
  const amountsChanged = amountsOf(local.upstream) !== amountsOf(opened.data)
  const next = {
    ...adopted.locked,
    ...(local.hasOwnExamples && { examples: locked.examples }),
    ...(!amountsChanged && { amountsSince: locked.amountsSince }),
  }
  const lock = withLocked(
    withSeen(exchange.lock, source.source.id, source.trusted.root, source.trusted.keyset.seq),
    id,
    next,
  )
  const files = new Map<string, string | null>(adopted.files)
  if (local.hasOwnExamples) files.delete(`forms/${id}/examples.yaml`)
  if (local.overlay) {
    const overlay = {
      base: { version: next.version, sha256: next.content },
      operations: carried.operations,
    }
    files.set(
      overlayFile(id),
      carried.operations.length > 0 ? stringify(overlay, { lineWidth: 0, singleQuote: true }) : null,
    )
  }
  files.set(lockFile, writeLock(lock))
  for (const file of await staleBlocks(root, lock)) if (!files.has(file)) files.set(file, null)
  await writeFiles(root, files)
  return taken({
    updated: {
      outcome: 'updated',
      news,
      decided: carried.decided,
      keptExamples: local.hasOwnExamples,
      kept: carried.operations.length,
      amountsChanged,
    },
    lock,
  })
}

/** Whether an offer is newer than what was adopted; refused where it is older, or the same and yet not. */
export function newer(
  { id, locked }: Pick<LocalForm, 'id' | 'locked'>,
  offered: OfferedForm,
): Taken<boolean> {
  const order = compareVersions(offered.version, locked.version)
  if (order < 0)
    return refused(
      'downgraded',
      `„${id}“: Die Quelle bietet Fassung ${offered.version} an, übernommen ist schon ${locked.version}. Auf eine ältere Fassung wird nicht zurückgegangen. Bitte fragen Sie den anderen Landkreis.`,
    )
  if (order === 0 && offered.content !== locked.content)
    return refused(
      'other-content',
      `„${id}“: Die Fassung ${locked.version} hat heute einen anderen Inhalt als am ${germanDate(locked.adoptedOn)}. Es wurde nichts übernommen. Bitte fragen Sie den anderen Landkreis; er muss eine neue Fassung veröffentlichen.`,
    )
  return taken(order > 0)
}

/** What a fetched version has that the adopted one does not. */
export function newsOf(
  { id, locked, upstream }: Pick<LocalForm, 'id' | 'locked' | 'upstream'>,
  { opened }: FetchedPackage,
): News {
  const [before, after] = [definitionOf(upstream), definitionOf(asAdopted(id, opened.data, locked))]
  const { version } = opened.definition
  if (!before || !after) return { from: locked.version, to: version, bump: 'major', changes: [] }
  return {
    from: locked.version,
    to: version,
    bump: requiredBump(before, after).bump,
    changes: changesBetween(before, after).map(({ words }) => words),
  }
}

/** Nothing newer: what may still be done is to bring back blocks that are gone here. */
async function current(
  exchange: Exchange,
  source: OpenSource,
  local: LocalForm,
): Promise<Taken<UpdateResult>> {
  const { id, locked } = local
  const gone = missingBlocks(exchange, local)
  const result = (repaired: number) =>
    taken({
      updated: { outcome: 'current' as const, version: locked.version, repaired },
      lock: exchange.lock,
    })
  if (gone.length === 0) return local.isEdited ? edited(id) : result(0)
  const fetched = await fetchPackage(source, { id: locked.id, version: locked.version })
  if (!fetched.ok) return fetched
  if (fetched.value.opened.content.content !== locked.content)
    return refused(
      'other-content',
      `„${id}“: Die Fassung ${locked.version} hat heute einen anderen Inhalt als am ${germanDate(locked.adoptedOn)}.`,
    )
  await writeFiles(exchange.root, new Map(blockFiles(fetched.value.opened.blocks, exchange.ownBlocks)))
  return result(gone.length)
}

const edited = (id: string) =>
  refused(
    'other-form',
    `„${id}“: form.yaml wurde hier von Hand geändert. Damit die Änderung nicht verloren geht, wird nichts überschrieben. Machen Sie erst eigene Änderungen daraus: npm run forms -- update ${id} --absorb`,
  )

const amountsOf = (data: unknown): string => {
  const definition = definitionOf(data)
  return definition ? amountsInForm(definition).join('|') : ''
}

const germanDate = (day: string): string => day.split('-').toReversed().join('.')
