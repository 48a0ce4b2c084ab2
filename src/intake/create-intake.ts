import { Hono } from 'hono'
import { defaultLimits, type IntakeDependencies } from './dependencies.ts'
import { headBlob, putBlob } from './internal/blobs.ts'
import { createByteBudget } from './internal/byte-budget.ts'
import { getReceipt } from './internal/get-receipt.ts'
import { logRequests } from './internal/log-requests.ts'
import { answerOrigins, refuseOtherOrigins } from './internal/origins.ts'
import { problem } from './internal/problem.ts'
import { putManifest } from './internal/put-manifest.ts'
import { responseHeaders } from './internal/response-headers.ts'
import { StoreUnavailableError } from './store.ts'

/**
 * The reference backend: takes sealed applications exactly once and answers with signed receipts. It never opens one and
 * holds no key that could.
 *
 * To be mounted under `/api/v1`.
 */
export function createIntake(dependencies: IntakeDependencies): Hono {
  const { log, allowedOrigins, limits = defaultLimits } = dependencies
  const budget = createByteBudget(limits.maxBytesInFlight)
  const intake = new Hono()
  intake.use(
    logRequests(log),
    responseHeaders,
    refuseOtherOrigins(allowedOrigins),
    answerOrigins(allowedOrigins),
  )
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
