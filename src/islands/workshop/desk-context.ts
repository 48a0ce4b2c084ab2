import type { Language } from '../../../widgets/contract/text.ts'
import type { Path } from '../../exchange/yaml/edit.ts'
import type { Finding } from '../../rules/forms/review-form.ts'
import type { KnownQuestion } from './known-question.ts'
import type { Basis } from './state/basis.ts'
import type { WorkshopActions } from './state/use-workshop.ts'

/** What every part of the desk may need. */
export interface DeskContext {
  readonly basis: Basis
  /** What stands in `form.yaml`. */
  readonly data: unknown
  readonly actions: WorkshopActions
  readonly languages: readonly Language[]
  readonly questions: readonly KnownQuestion[]
  /** Rules with a name, by name; data that may be invalid. */
  readonly conditions: Readonly<Record<string, unknown>>
  /** By the key of what they are about, `steps.0.title`. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

/**
 * The one desk of the page. No context of Preact's: that would be in the chunk that every page with an island loads. The desk
 * is drawn as a whole, so that every part sees the newest.
 */
let laid: DeskContext | undefined

/** Says what the parts may need; with each drawing of the desk, before its parts are drawn. */
export function layOut(desk: DeskContext): void {
  laid = desk
}

/** @throws {Error} outside of a desk. */
export function useDesk(): DeskContext {
  if (!laid) throw new Error('A part of the workshop stands outside of its desk.')
  return laid
}

/** Id of the control for a key, so that a finding can lead to it. */
export const controlAt = (path: Path): string => `w-${path.join('-')}`
