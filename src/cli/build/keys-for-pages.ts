import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { fingerprint } from '../../../widgets/seal/fingerprint.ts'

/** What pages show and pin of the county's keys. */
export interface KeysOnPages {
  /** Thumbprint of the root, and of the spare one after a space: forms pin them. */
  readonly trust: string
  /** Thumbprint of the root in use: its words are shown. */
  readonly root: Sha256
  /** The keys are for trying out: pages say so. */
  readonly development: boolean
}

/** As Astro hands them to the pages: `import.meta.env`. */
export const keysForPages = ({ trust, root, development }: KeysOnPages): Record<string, string> => ({
  PUBLIC_AMT_TRUST: trust,
  PUBLIC_AMT_FINGERPRINT: fingerprint(root).join(' '),
  PUBLIC_AMT_DEVELOPMENT: development ? '1' : '0',
})
