import type { BlobReference } from '../../../widgets/contract/envelope.ts'
import type { Acknowledge, Errand, NewSubmission } from '../store.ts'

/** An application that asks to be taken. */
export interface Candidate {
  readonly submission: NewSubmission
  readonly blobs: readonly BlobReference[]
  readonly acknowledge: Acknowledge
  readonly errands: readonly Errand[]
}

/** Of several attempts with one id the first; the others get its receipt, or are told that it was other content. */
export function firstOfEachId(group: readonly Candidate[]): readonly Candidate[] {
  const byId = new Map<string, Candidate>()
  for (const candidate of group) {
    if (!byId.has(candidate.submission.id)) byId.set(candidate.submission.id, candidate)
  }
  return [...byId.values()]
}
