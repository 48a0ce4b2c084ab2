import type { FormRelease } from '../../widgets/contract/release.ts'
import { sha256Text } from '../../widgets/seal/digest.ts'

/**
 * Names the wording of a form: a page that stood open while the form was changed shows other questions than the intake now
 * asks, and must not pass for an answer to them.
 */
export const editionOf = ({ definition, places }: FormRelease): Promise<string> =>
  sha256Text(JSON.stringify([definition, places]))
