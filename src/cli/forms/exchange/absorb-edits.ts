import { stringify } from 'yaml'
import { applyOverlay } from '../../../exchange/overlay/apply-overlay.ts'
import { describeOperation } from '../../../exchange/overlay/describe-operation.ts'
import { overlayBetween } from '../../../exchange/overlay/overlay-between.ts'
import { readYaml } from '../../../exchange/package/open-package.ts'
import type { OpenSource } from '../../../exchange/sources/open-source.ts'
import { asAdopted, overlayFile } from '../../../model/adopted-form.ts'
import { canonical } from '../../../model/canonical.ts'
import { textHash } from '../../../model/text-hash.ts'
import { CommandError } from '../../command-error.ts'
import { fetchPackage } from './find-offer.ts'
import { definitionOf, type LocalForm, valueOf } from './local-form.ts'
import type { Exchange } from './open-exchange.ts'
import { demand } from './open-sources.ts'
import { writeFiles } from './write-files.ts'

/**
 * Makes changes of the county out of what somebody has edited in an adopted `form.yaml`, and puts the text back as it came.
 *
 * @returns The changes as sentences; none where the edits change nothing.
 * @throws {CommandError} where the adopted version cannot be had again, or the edits do not make a form.
 */
export async function absorbEdits(
  { root }: Exchange,
  source: OpenSource,
  { id, locked, text, data, overlay }: LocalForm,
): Promise<readonly string[]> {
  const { opened } = demand(await fetchPackage(source, { id: locked.id, version: locked.version }))
  if (opened.content.content !== locked.content || textHash(opened.content.source) !== locked.form)
    throw new CommandError(
      `„${id}“: Die Fassung ${locked.version} der Quelle ist heute eine andere als die übernommene. Bitte holen Sie form.yaml aus der Versionsverwaltung zurück.`,
    )
  demandSameAcknowledged(id, text, opened.content.source)
  const upstream = asAdopted(id, opened.data, locked)
  const before = applyOverlay(upstream, overlay?.operations ?? []).data
  if (!definitionOf(data))
    throw new CommandError(
      `„${id}“: form.yaml ist so, wie es jetzt geändert ist, kein richtiges Formular. npm run check sagt, woran es liegt.`,
    )
  const operations = overlayBetween(upstream, data)
  const next = { base: { version: locked.version, sha256: locked.content }, operations }
  await writeFiles(
    root,
    new Map([
      [`forms/${id}/form.yaml`, opened.content.source],
      [overlayFile(id), operations.length > 0 ? stringify(next, { lineWidth: 0, singleQuote: true }) : null],
    ]),
  )
  return overlayBetween(before, data).map((operation) => describeOperation(operation, before))
}

/** What an editor has acknowledged is said about the text; it would be lost with it. */
function demandSameAcknowledged(id: string, mine: string, theirs: string): void {
  const of = (value: unknown) => canonical((value as { acknowledged?: unknown } | null)?.acknowledged ?? [])
  if (of(valueOf(id, mine)) !== of(readYaml(theirs)))
    throw new CommandError(
      `„${id}“: In form.yaml ist auch „acknowledged“ geändert. Das lässt sich in overlay.yaml nicht festhalten. Bitte diese Änderung erst zurücknehmen.`,
    )
}
