import { sealedMediaType } from '../../../widgets/contract/limits.ts'
import type { Sha256 } from '../../../widgets/contract/primitives.ts'
import { sha256 } from '../../../widgets/seal/digest.ts'
import type { ByteBudget } from './byte-budget.ts'
import { digestNamedBy } from './content-digest.ts'
import { problem } from './problem.ts'
import { readBody } from './read-body.ts'

/** A sealed body that has come in whole. */
export interface SealedBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: Sha256
}

/**
 * Reads the sealed body of a request, checks it against its digest and hands it on.
 *
 * @param most Bytes.
 * @param use Answers the request. The body's share of the memory is given back once it has.
 */
export async function withSealedBody(
  request: Request,
  { most, budget }: { readonly most: number; readonly budget: ByteBudget },
  use: (body: SealedBody) => Promise<Response>,
): Promise<Response> {
  const mediaType = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (mediaType !== sealedMediaType) return problem('wrong-content-type')
  const { body, taken } = await readBody(request, most, budget)
  try {
    if (body.kind === 'too-large') return problem('too-large')
    if (body.kind === 'no-memory') return problem('unavailable')
    if (body.kind === 'cut-off') return problem('bad-digest')
    const digest = await sha256(body.bytes)
    if (digestNamedBy(request.headers.get('Content-Digest') ?? undefined) !== digest)
      return problem('bad-digest')
    return await use({ bytes: body.bytes, sha256: digest })
  } finally {
    budget.give(taken)
  }
}
