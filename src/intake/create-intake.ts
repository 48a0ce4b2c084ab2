import { Hono } from 'hono'
import type { IntakeDependencies } from './dependencies.ts'
import { headBlob, putBlob } from './internal/blobs.ts'
import { openDesk } from './internal/desk.ts'
import { getReceipt } from './internal/get-receipt.ts'
import { getHealth, getMetrics } from './internal/health.ts'
import { limitAddresses, limitInFlight } from './internal/limit-requests.ts'
import { observeRequests } from './internal/observe-requests.ts'
import { answerOrigins, refuseOtherOrigins } from './internal/origins.ts'
import { getForm } from './internal/plain/get-form.ts'
import { postForm } from './internal/plain/post-form.ts'
import { postFeedback } from './internal/post-feedback.ts'
import { postPow } from './internal/post-pow.ts'
import { problem } from './internal/problem.ts'
import { putManifest } from './internal/put-manifest.ts'
import { tellPeople } from './internal/tell-people.ts'
import { StoreUnavailableError } from './store.ts'

/**
 * The reference backend: takes sealed applications exactly once and answers with signed receipts. It never opens one and
 * holds no key that could. Forms that were filled in without JavaScript it reads, checks and seals in memory.
 *
 * To be mounted under `/api/v1`.
 */
export function createIntake(dependencies: IntakeDependencies): Hono {
  const { log, allowedOrigins, plain, isAskedPage, metrics, metricsToken } = dependencies
  const desk = openDesk(dependencies)
  const intake = new Hono()
  intake.use(observeRequests(log, metrics))
  if (plain) {
    // Pages for people, before the headers and refusals for programs.
    intake.get('/forms/:id', getForm(desk))
    intake.post('/forms/:id', postForm({ ...desk, plain }))
  }
  // The one endpoint for programs that a page also posts to without JavaScript.
  if (isAskedPage) intake.use('/feedback', tellPeople)
  intake.use(refuseOtherOrigins(allowedOrigins), answerOrigins(allowedOrigins))
  intake.get('/health', getHealth(desk))
  if (metrics) intake.get('/metrics', getMetrics(metrics, metricsToken))
  intake.use(limitInFlight(desk), limitAddresses(desk))
  intake.post('/pow', postPow(desk))
  if (isAskedPage) intake.post('/feedback', postFeedback({ ...desk, isAskedPage }))
  // Hono answers HEAD through GET.
  intake.get('/submissions/:id/b/:blobId', headBlob(desk))
  intake.put('/submissions/:id/b/:blobId', putBlob(desk))
  intake.put('/submissions/:id', putManifest(desk))
  intake.get('/submissions/:id/receipt', getReceipt(desk))
  intake.all('*', (context) => problem(context, 'not-found'))
  intake.onError((error, context) => {
    log.failure(error)
    return problem(context, error instanceof StoreUnavailableError ? 'unavailable' : 'internal')
  })
  return intake
}
