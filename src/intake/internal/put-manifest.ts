import type { Context, Handler } from 'hono'
import * as v from 'valibot'
import { Uuid } from '../../../widgets/contract/primitives.ts'
import { UnreachableError } from '../../../widgets/contract/unreachable-error.ts'
import type { FormBinding } from '../form-bindings.ts'
import type { Acceptance } from '../store.ts'
import { acceptApplication } from './accept-application.ts'
import { acceptsKey } from './accepts-key.ts'
import { type CheckedBody, withCheckedBody } from './checked-body.ts'
import type { Desk } from './desk.ts'
import { mediaTypeOf } from './media-type.ts'
import { problem } from './problem.ts'
import { applicationReaders, type SealedApplication } from './read-application.ts'
import { refusalOfClosed } from './refusal-of-closed.ts'
import { replyJson } from './reply.ts'

/** `PUT /submissions/:id`: takes an application and answers with its receipt. Repeating it is always safe. */
export const putManifest =
  (desk: Desk): Handler<object, '/submissions/:id'> =>
  async (context) => {
    const { req } = context
    const id = req.param('id')
    if (!v.is(Uuid, id) || req.header('Idempotency-Key') !== `"${id}"`) return problem(context, 'bad-id')
    const read = applicationReaders.get(mediaTypeOf(req.raw))
    if (!read) return problem(context, 'wrong-content-type')
    const take = async (body: CheckedBody): Promise<Response> => {
      const stored = await desk.store.receipt(id)
      // What has once been taken keeps its receipt, whatever has become of form, office and keys since.
      if (stored) return repeated(context, stored.h === body.sha256 ? stored.receipt : undefined, desk)
      const application = read(body.bytes)
      if (application?.id !== id) return problem(context, 'bad-envelope')
      const binding = desk.forms.get(application.form)
      if (!binding) return problem(context, 'unknown-form')
      const refusal =
        refusalOf(context, application, binding, desk) ?? (await effortOf(context, application, body, desk))
      if (refusal) return refusal
      return answer(context, await acceptApplication(application, body.sha256, binding, desk), desk)
    }
    const { limits, budget } = desk
    return withCheckedBody(context, { most: limits.maxManifestBytes, budget, slowest: limits.slowest }, take)
  }

/** What will not be taken, however often it comes. */
function refusalOf(
  context: Context,
  { office, kind, kid, destination }: SealedApplication,
  binding: FormBinding,
  { keys, clock }: Desk,
): Response | undefined {
  if (binding.office !== office) return problem(context, 'bad-envelope')
  if (binding.closed) return problem(context, ...refusalOfClosed(binding.closed))
  const isReadable =
    kind === 'sealed'
      ? acceptsKey(keys.keyset, kid, clock())
      : binding.relays?.some((relay) => relay.destination === destination && relay.kid === kid)
  return isReadable ? undefined : problem(context, 'unknown-key')
}

/** What has to be done, or waited for, first. */
async function effortOf(
  context: Context,
  { id, form }: SealedApplication,
  { sha256 }: CheckedBody,
  { proof, rates }: Desk,
): Promise<Response | undefined> {
  if (proof) {
    const header = context.req.header('Proof')
    if (header === undefined) return problem(context, 'proof-required')
    if (!(await proof.isProven(header, id, sha256))) return problem(context, 'proof-refused')
  }
  const retryAfter = await rates.ofForm(form)
  return retryAfter === undefined ? undefined : problem(context, 'too-many-requests', { retryAfter })
}

/** @param receipt Of the very same bytes; undefined where others lie under this id. */
function repeated(context: Context, receipt: string | undefined, { metrics }: Desk): Response {
  if (receipt === undefined) return problem(context, 'other-content')
  metrics?.submission('repeated')
  return replyJson(context, 200, { receipt })
}

function answer(context: Context, acceptance: Acceptance, desk: Desk): Response {
  switch (acceptance.kind) {
    case 'created':
      return replyJson(context, 201, { receipt: acceptance.receipt })
    case 'same':
      return repeated(context, acceptance.receipt, desk)
    case 'other':
      return repeated(context, undefined, desk)
    case 'missing-blobs':
      return problem(context, 'missing-blobs')
    default:
      throw new UnreachableError(acceptance)
  }
}
