import type { Handler } from 'hono'
import * as v from 'valibot'
import type { ProblemCode } from '../../../widgets/contract/error-codes.ts'
import type { ManifestHeader } from '../../../widgets/contract/envelope.ts'
import { Uuid } from '../../../widgets/contract/primitives.ts'
import { UnreachableError } from '../../../widgets/contract/unreachable-error.ts'
import { readManifestHeader } from '../../../widgets/seal/open-application.ts'
import type { IntakeDependencies, IntakeLimits } from '../dependencies.ts'
import type { Acceptance } from '../store.ts'
import { acceptManifest } from './accept-manifest.ts'
import { acceptsKey } from './accepts-key.ts'
import type { ByteBudget } from './byte-budget.ts'
import { problem } from './problem.ts'
import { readEnvelope } from './read-envelope.ts'
import { type SealedBody, withSealedBody } from './sealed-body.ts'

/** `PUT /submissions/:id`: takes an application and answers with its receipt. Repeating it is always safe. */
export const putManifest =
  (
    dependencies: IntakeDependencies,
    limits: IntakeLimits,
    budget: ByteBudget,
  ): Handler<object, '/submissions/:id'> =>
  async ({ req }) => {
    const id = req.param('id')
    if (!v.is(Uuid, id) || req.header('Idempotency-Key') !== `"${id}"`) return problem('bad-id')
    const take = async (body: SealedBody): Promise<Response> => {
      const stored = await dependencies.store.receipt(id)
      // What has once been taken keeps its receipt, whatever has become of form, office and keys since.
      if (stored) {
        return answer(
          stored.h === body.sha256 ? { kind: 'same', receipt: stored.receipt } : { kind: 'other' },
        )
      }
      const header = readEnvelope(body.bytes, readManifestHeader)
      if (header?.id !== id) return problem('bad-envelope')
      const refusal = refusalOf(header, dependencies)
      if (refusal) return problem(refusal)
      const manifest = new TextDecoder().decode(body.bytes)
      return answer(await acceptManifest({ header, manifest, H: body.sha256 }, dependencies))
    }
    return withSealedBody(req.raw, { most: limits.maxManifestBytes, budget }, take)
  }

function refusalOf(
  { form, office, kid }: ManifestHeader,
  { forms, keys, clock }: IntakeDependencies,
): ProblemCode | undefined {
  const binding = forms.get(form)
  if (!binding) return 'unknown-form'
  if (binding.office !== office) return 'bad-envelope'
  return acceptsKey(keys.keyset, kid, clock()) ? undefined : 'unknown-key'
}

function answer(acceptance: Acceptance): Response {
  switch (acceptance.kind) {
    case 'created':
      return Response.json({ receipt: acceptance.receipt }, { status: 201 })
    case 'same':
      return Response.json({ receipt: acceptance.receipt })
    case 'other':
      return problem('other-content')
    case 'missing-blobs':
      return problem('missing-blobs')
    default:
      throw new UnreachableError(acceptance)
  }
}
