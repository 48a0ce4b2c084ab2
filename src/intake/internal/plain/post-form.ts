import type { Handler, HonoRequest } from 'hono'
import { maxFilesBytes, maxManifestBytes } from '../../../../widgets/contract/limits.ts'
import { UnreachableError } from '../../../../widgets/contract/unreachable-error.ts'
import { mayBePlain } from '../../../plain-form/plain-form.ts'
import type { PlainForms, PublishedRelease } from '../../plain-forms.ts'
import type { Desk } from '../desk.ts'
import { groupSizes, inGroups } from '../in-groups.ts'
import { isAllowed } from '../origins.ts'
import { readBody } from '../read-body.ts'
import { type Sender, senderOf } from '../sender.ts'
import { type Answer, forbidden, message, respond } from './answer.ts'
import { answerForm } from './answer-form.ts'
import { discard } from './discard.ts'

/** Route of a form that was filled in without JavaScript. */
export type FormPath = '/forms/:id'

/** Bytes of a posted form: its files, and text beside them. */
const defaultMaxBytes = maxFilesBytes + maxManifestBytes

/**
 * `POST /forms/:id`: a form that was filled in on a page without JavaScript. It is read and checked in memory, shown again
 * with what is wrong, or sealed and stored. What was entered is in no file, no log and no error message.
 */
export function postForm(desk: Desk & { readonly plain: PlainForms }): Handler<object, FormPath> {
  const { plain, forms, allowedOrigins, log, limits, budget, rates, trustedProxies = 0 } = desk
  // One after the other: what a form is unpacked and sealed in takes several times its size of memory.
  const inTurn = inGroups<() => Promise<Answer>, Answer>(
    (works) => Promise.all(works.map((work) => work())),
    { ...groupSizes, group: 1 },
  )

  async function receive(
    request: HonoRequest<FormPath>,
    published: PublishedRelease,
    { address, isLocal }: Sender,
  ): Promise<Answer> {
    const { id: form } = published.release.definition
    if (!isAllowed(allowedOrigins, request)) return message('foreign', form)
    if (!mayBePlain(published.release)) return forbidden(published)
    if (!isLocal && (await rates.ofAddress(address)) !== undefined) return message('overloaded', form)
    const most = plain.maxBytes ?? defaultMaxBytes
    const { body, taken } = await readBody(request.raw, { most, budget, slowest: limits.slowest })
    try {
      switch (body.kind) {
        case 'too-large':
          return message('too-large', form)
        case 'no-memory':
          return message('overloaded', form)
        case 'cut-off':
        case 'too-slow':
          return message('unreadable', form)
        case 'whole': {
          const posted = { contentType: request.header('Content-Type'), bytes: body.bytes }
          return await inTurn(() => answerForm(posted, published, desk))
        }
        default:
          throw new UnreachableError(body)
      }
    } finally {
      budget.give(taken)
    }
  }

  return async (context) => {
    const { req } = context
    const form = req.param('id')
    const published = forms.get(form) && (await plain.release(form))
    const template = published && (await plain.template(form))
    const answer = published
      ? await receive(req, published, senderOf(context, trustedProxies)).catch((error: unknown) => {
          log.failure(error)
          return message('unsure', form)
        })
      : message('unknown', undefined)
    await discard(req.raw)
    return respond(answer, template)
  }
}
