import { applyOverlay } from '../exchange/overlay/apply-overlay.ts'
import type { Overlay } from '../exchange/overlay/overlay.ts'
import type { ContentProblem } from './content-problem.ts'
import type { LockedForm } from './form-lock.ts'

/** What makes this county's form out of one that was adopted. */
export interface Adoption {
  readonly locked: LockedForm
  /** Local changes; none where there is no `overlay.yaml`. */
  readonly overlay: Overlay | undefined
}

/** Page of an adopted form where it came from. */
export const adoptedFrom = ({ url, id }: Pick<LockedForm, 'url' | 'id'>): string =>
  new URL(`austausch/${id}/`, url.endsWith('/') ? url : `${url}/`).href

/** What stands in an adopted `form.yaml`, under its id here and with its origin. */
export function asAdopted(id: string, own: unknown, locked: Pick<LockedForm, 'url' | 'id'>): unknown {
  if (!isData(own) || own['id'] !== locked.id) return own
  const { provenance } = own
  return {
    ...own,
    id,
    ...(isData(provenance) && { provenance: { ...provenance, adoptedFrom: adoptedFrom(locked) } }),
  }
}

/** A form with the county's own changes. */
export interface Changed {
  readonly data: unknown
  readonly problems: readonly ContentProblem[]
}

/** File of the local changes of a form. */
export const overlayFile = (id: string): string => `forms/${id}/overlay.yaml`

/** Puts the county's changes on an adopted form whose blocks are put in. */
export function withOverlay(id: string, data: unknown, { locked, overlay }: Adoption): Changed {
  if (!overlay) return { data, problems: [] }
  const file = overlayFile(id)
  const { base, operations } = overlay
  if (base.version !== locked.version || base.sha256 !== locked.content) {
    const reason = `Die Änderungen gelten für Fassung ${base.version}; übernommen ist ${locked.version}. Bitte overlay.yaml und _lock.yaml zusammen zurückholen.`
    return { data, problems: [{ file, key: 'base', reason }] }
  }
  const applied = applyOverlay(data, operations)
  return {
    data: applied.data,
    problems: applied.conflicts.map(({ index, words }) => ({
      file,
      key: `operations.${index}`,
      reason: words,
    })),
  }
}

/** How a form is made out of an adopted one. Handed over as functions: whoever never adopts needs none of it. */
export interface Adopting {
  /** What stands in `form.yaml`, before blocks are put in. */
  before(own: unknown): unknown
  /** The form with its blocks, after that. */
  after(upstream: unknown): Changed
  /** File of the changes; `undefined` where there are none. */
  readonly changedIn: string | undefined
}

export const adopting = (id: string, adoption: Adoption): Adopting => ({
  before: (own) => asAdopted(id, own, adoption.locked),
  after: (upstream) => withOverlay(id, upstream, adoption),
  changedIn: adoption.overlay && overlayFile(id),
})

const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
