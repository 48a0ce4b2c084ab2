import { join } from 'node:path'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { createIntake } from '../../intake/create-intake.ts'
import { defaultRates, type IntakeDependencies } from '../../intake/dependencies.ts'
import { formBindings } from '../../intake/form-bindings.ts'
import { createForwardLog } from '../../intake/forward/forward-log.ts'
import { startForwarding } from '../../intake/forward/start-forwarding.ts'
import { createMetrics } from '../../intake/metrics.ts'
import { createRequestLog, type RequestEntry } from '../../intake/request-log.ts'
import { sweepIntake } from '../../intake/sweep-intake.ts'
import type { County } from '../../model/county.ts'
import type { CountyToBuild } from '../build/county-to-build.ts'
import type { Settings } from '../settings.ts'
import { askedPages } from './asked-pages.ts'
import { openStore } from './open-store.ts'
import { plainForms } from './plain-forms.ts'

/** Milliseconds between two looks for what need not be kept any longer. */
const sweepInterval = 60 * 60 * 1000

/** An intake with its store open. */
export interface OpenIntake {
  readonly intake: Hono
  /** Writes down and counts a request that never got as far as the intake. */
  count(entry: RequestEntry): void
  close(): Promise<void>
}

/**
 * Opens the intake of a county: its store, its log, and what is done beside taking applications: forwarding and deleting.
 *
 * @param forms What each form is bound to, where that changes while the intake runs.
 * @throws {StoreUnavailableError} where the store cannot be opened.
 */
export async function openIntake(
  { catalogue, keys, published }: CountyToBuild,
  settings: Pick<Settings, 'dataDir' | 'outDir' | 'intake'>,
  forms: IntakeDependencies['forms'] = formBindings(catalogue.county),
): Promise<OpenIntake> {
  const { county } = catalogue
  const { store, blobs } = await openStore(settings.dataDir, settings.intake)
  const destination = pino.destination({
    dest: join(settings.dataDir, 'intake.log'),
    sync: false,
    mode: 0o600,
  })
  const log = createRequestLog(destination)
  const metrics = createMetrics(store)
  const intake = createIntake({
    store,
    blobs,
    clock: Date.now,
    keys: { receipt: keys.receipt, keyset: published.keyset },
    forms,
    plain: plainForms({ catalogue, keys }, settings),
    isAskedPage: askedPages(catalogue),
    limits: { rates: defaultRates },
    proofOfWork: county.intake.proofOfWork,
    allowedOrigins: county.allowedOrigins,
    trustedProxies: settings.intake.trustedProxies,
    metrics,
    metricsToken: settings.intake.metricsToken,
    log,
  })
  const forwarding = startForwarding({
    store,
    blobs,
    county,
    formTitle: (form) => catalogue.forms.get(form)?.title.de,
    clock: Date.now,
    log: createForwardLog(destination),
    settings: settings.intake.forward,
  })
  const sweep = () => sweepIntake({ store, blobs }, Date.now(), retentionOf(county)).catch(log.failure)
  let sweeping = sweep()
  const timer = setInterval(() => {
    sweeping = sweeping.then(sweep)
  }, sweepInterval).unref()
  return {
    intake,
    count(entry) {
      log.request(entry)
      metrics.request(entry)
    },
    async close() {
      clearInterval(timer)
      await forwarding.stop()
      await sweeping
      await store.close()
      destination.end()
    },
  }
}

const day = 24 * 60 * 60 * 1000

/** Milliseconds that a form's ciphertext is kept after the office has opened it; undefined keeps it. */
const retentionOf =
  ({ forms, intake }: County) =>
  (form: string): number | undefined => {
    const days = forms[form]?.retention ?? intake.retention
    return days === undefined ? undefined : days * day
  }
