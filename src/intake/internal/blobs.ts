import type { Handler } from 'hono'
import * as v from 'valibot'
import { Uuid } from '../../../widgets/contract/primitives.ts'
import { readBlobHeader } from '../../../widgets/seal/open-application.ts'
import type { IntakeDependencies, IntakeLimits } from '../dependencies.ts'
import type { ByteBudget } from './byte-budget.ts'
import { problem } from './problem.ts'
import { readEnvelope } from './read-envelope.ts'
import { type SealedBody, withSealedBody } from './sealed-body.ts'

/** Route of a sealed file. */
export type BlobPath = '/submissions/:id/b/:blobId'

/** `HEAD`: is the file there? So an interrupted upload goes on where it stopped. Nobody gets the file itself. */
export const headBlob =
  ({ store }: Pick<IntakeDependencies, 'store'>): Handler<object, BlobPath> =>
  async ({ req }) => {
    if (req.method !== 'HEAD') return problem('not-found')
    const { id, blobId } = req.param()
    if (!v.is(Uuid, id) || !v.is(Uuid, blobId)) return problem('bad-id')
    const stored = await store.blob(id, blobId)
    return stored ? new Response(null, { headers: etag(stored.sha256) }) : problem('unknown-blob')
  }

/** `PUT`: takes a sealed file. The same bytes again are fine, other bytes under a taken id never. */
export const putBlob =
  (
    { store, clock }: Pick<IntakeDependencies, 'store' | 'clock'>,
    limits: IntakeLimits,
    budget: ByteBudget,
  ): Handler<object, BlobPath> =>
  async ({ req }) => {
    const { id, blobId } = req.param()
    if (!v.is(Uuid, id) || !v.is(Uuid, blobId)) return problem('bad-id')
    const take = async ({ bytes, sha256 }: SealedBody): Promise<Response> => {
      const header = readEnvelope(bytes, readBlobHeader)
      if (header?.id !== id || header.blob !== blobId) return problem('bad-envelope')
      const outcome = await store.putBlob(
        { application: id, id: blobId, sha256, bytes, receivedAt: clock() },
        limits.maxApplicationBytes,
      )
      if (outcome === 'too-large') return problem('too-large')
      if (outcome === 'other') return problem('other-content')
      return new Response(null, { status: outcome === 'created' ? 201 : 204, headers: etag(sha256) })
    }
    return withSealedBody(req.raw, { most: limits.maxBlobBytes, budget }, take)
  }

const etag = (sha256: string) => ({ ETag: `"${sha256}"` })
