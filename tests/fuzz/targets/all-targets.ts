import type { Target } from '../target.ts'
import { answers } from './answers.ts'
import { definitions } from './definitions.ts'
import { drafts, envelopes, manifests } from './envelopes.ts'
import { patterns } from './patterns.ts'
import { posted } from './posted.ts'
import { requests } from './requests.ts'
import { rules } from './rules.ts'
import { keysets, receipts, releases } from './signatures.ts'

/** Everything that hostile input comes to. */
export const allTargets: readonly Target[] = [
  definitions,
  rules,
  patterns,
  answers,
  keysets,
  releases,
  receipts,
  envelopes,
  manifests,
  drafts,
  posted,
  requests,
]
