import * as v from 'valibot'
import { Semver, Sha256 } from '../../../widgets/contract/primitives.ts'
import { Operation } from './operation.ts'

/** Operations an overlay may have: whoever changes more than that has written a form of their own. */
export const mostOperations = 5000

/**
 * `content/forms/<id>/overlay.yaml`: what a county changed in a form that it adopted. The form itself stays as it came, so
 * that a new version of it can be taken over and the changes put on again.
 */
export const Overlay = v.strictObject({
  /** Upstream version that the operations were made for; the hash is that of its expanded data. */
  base: v.strictObject({ version: Semver, sha256: Sha256 }),
  operations: v.pipe(v.array(Operation), v.maxLength(mostOperations)),
})
export type Overlay = v.InferOutput<typeof Overlay>
