import { Hono } from 'hono'
import { defaultLimits, type IntakeDependencies } from './dependencies.ts'
import { headBlob, putBlob } from './internal/blobs.ts'
import { createByteBudget } from './internal/byte-budget.ts'
import { getReceipt } from './internal/get-receipt.ts'
import { logRequests } from './internal/log-requests.ts'
import { answerOrigins, refuseOtherOrigins } from './internal/origins.ts'
import { getForm } from './internal/plain/get-form.ts'
import { postForm } from './internal/plain/post-form.ts'
import { problem } from './internal/problem.ts'
import { putManifest } from './internal/put-manifest.ts'
import { responseHeaders } from './internal/response-headers.ts'
import { StoreUnavailableError } from './store.ts'

/**
 * The reference backend: takes sealed applications exactly once and answers with signed receipts. It never opens one and
 * holds no key that could. Forms that were filled in without JavaScript it reads, checks and seals in memory.
 *
 * To be mounted under `/api/v1`.
 */
export function createIntake(dependencies: IntakeDependencies): Hono {
  const { log, allowedOrigins, plain, limits = defaultLimits } = dependencies
  const budget = createByteBudget(limits.maxBytesInFlight)
  const intake = new Hono()
  intake.use(logRequests(log))
  if (plain) {
    // Pages for people, before the headers and refusals for programs.
    intake.get('/forms/:id', getForm(dependencies))
    intake.post('/forms/:id', postForm({ ...dependencies, plain }, limits, budget))
  }
  intake.use(responseHeaders, refuseOtherOrigins(allowedOrigins), answerOrigins(allowedOrigins))
  intake.get('/health', () => Response.json({ status: 'ok' }))
  // Hono answers HEAD through GET.
  intake.get('/submissions/:id/b/:blobId', headBlob(dependencies))
  intake.put('/submissions/:id/b/:blobId', putBlob(dependencies, limits, budget))
  intake.put('/submissions/:id', putManifest(dependencies, limits, budget))
  intake.get('/submissions/:id/receipt', getReceipt(dependencies))
  intake.all('*', () => problem('not-found'))
  intake.onError((error) => {
    log.failure(error)
    return problem(error instanceof StoreUnavailableError ? 'unavailable' : 'internal')
  })
  return intake
}
