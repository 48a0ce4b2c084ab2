import type { Context, Handler } from 'hono'
import * as v from 'valibot'
import { sealedMediaType } from '../../../widgets/contract/limits.ts'
import { type Sha256, Uuid } from '../../../widgets/contract/primitives.ts'
import type { BlobOutcome } from '../store.ts'
import { bodyTime, declaredLength } from './body-time.ts'
import { digestNamedBy } from './content-digest.ts'
import type { Desk } from './desk.ts'
import { mediaTypeOf } from './media-type.ts'
import { problem } from './problem.ts'
import { reply } from './reply.ts'
import { checkedSeal } from './sealed-chunks.ts'
import { timelyChunks, TooSlowError } from './timely-chunks.ts'

/** Route of a sealed file. */
export type BlobPath = '/submissions/:id/b/:blobId'

/** `HEAD`: is the file there? So an interrupted upload goes on where it stopped. Nobody gets the file itself. */
export const headBlob =
  ({ store }: Pick<Desk, 'store'>): Handler<object, BlobPath> =>
  async (context) => {
    if (context.req.method !== 'HEAD') return problem(context, 'not-found')
    const { id, blobId } = context.req.param()
    if (!v.is(Uuid, id) || !v.is(Uuid, blobId)) return problem(context, 'bad-id')
    const stored = await store.blob(id, blobId)
    return stored ? reply(context, 200, null, etag(stored.sha256)) : problem(context, 'unknown-blob')
  }

/**
 * `PUT`: takes a sealed file, straight to the disk. The same bytes again are fine, other bytes under a taken id never.
 */
export const putBlob =
  (desk: Pick<Desk, 'store' | 'blobs' | 'clock' | 'limits'>): Handler<object, BlobPath> =>
  async (context) => {
    const { id, blobId } = context.req.param()
    if (!v.is(Uuid, id) || !v.is(Uuid, blobId)) return problem(context, 'bad-id')
    if (mediaTypeOf(context.req.raw) !== sealedMediaType) return problem(context, 'wrong-content-type')
    if ((declaredLength(context.req.raw) ?? 0) > desk.limits.maxBlobBytes)
      return problem(context, 'too-large')
    const sha256 = digestNamedBy(context.req.header('Content-Digest'))
    if (sha256 === undefined) return problem(context, 'bad-digest')
    return receive(context, { application: id, id: blobId, sha256 }, desk)
  }

async function receive(
  context: Context,
  blob: { readonly application: Uuid; readonly id: Uuid; readonly sha256: Sha256 },
  { store, blobs, clock, limits }: Pick<Desk, 'store' | 'blobs' | 'clock' | 'limits'>,
): Promise<Response> {
  const { application, id, sha256 } = blob
  const most = limits.maxBlobBytes
  const chunks = timelyChunks(context.req.raw.body, bodyTime(context.req.raw, most, limits.slowest))
  const seal = checkedSeal(chunks, application, id)
  const written = await blobs.write(application, id, seal.chunks, { sha256, most })
  switch (written.kind) {
    case 'written': {
      context.set('bytes', written.size)
      const outcome = await store.putBlob(
        { ...blob, size: written.size, receivedAt: clock() },
        limits.maxApplicationBytes,
      )
      return answer(context, outcome, sha256)
    }
    case 'other':
      return problem(context, 'other-content')
    case 'too-large':
      return problem(context, 'too-large')
    case 'wrong-hash':
      return problem(context, 'bad-digest')
    case 'cut-off':
      if (seal.failure() instanceof TooSlowError) return problem(context, 'too-slow')
      return problem(context, seal.isBroken() ? 'bad-envelope' : 'bad-digest')
  }
}

function answer(context: Context, outcome: BlobOutcome, sha256: Sha256): Response {
  if (outcome === 'too-large') return problem(context, 'too-large')
  if (outcome === 'other') return problem(context, 'other-content')
  return reply(context, outcome === 'created' ? 201 : 204, null, etag(sha256))
}

const etag = (sha256: string) => ({ ETag: `"${sha256}"` })
