import { leavesPage } from '../../contract/level.ts'
import type { Uuid } from '../../contract/primitives.ts'
import * as delivery from '../../delivery/index.ts'
import type { LoadedRelease } from '../../delivery/load-release.ts'
import { askToPersist } from './draft-keeper.ts'
import { surroundings } from '../kept/surroundings.ts'

/** An application that lies on the page only, because the device keeps nothing. */
interface OnPage {
  readonly kept: delivery.Kept
  readonly blobs: delivery.Sealed['blobs']
  /** Ends a wait. */
  wake?: () => void
}

/** Handed-in applications, from the seal to the receipt: kept on the device, or in memory where the device keeps nothing. */
export class HandedIn {
  readonly #device: delivery.Device
  readonly #changed: () => void
  readonly #onPage = new Map<Uuid, OnPage>()
  #watch: ReturnType<typeof delivery.watchOutbox> | undefined
  readonly #unsubscribe: () => void

  constructor(device: delivery.Device, changed: () => void) {
    this.#device = device
    this.#changed = changed
    this.#unsubscribe = delivery.onChange(changed)
    if (device.keeps !== 'nothing') this.#watch = delivery.watchOutbox(device, surroundings)
  }

  /** True where an application lies on the device and not only on this page. */
  isKept(id: Uuid): boolean {
    return !this.#onPage.has(id)
  }

  /** @throws {SealError} @throws {DOMException} as `handIn` does; nothing is handed in then. */
  async handIn(handedIn: Parameters<typeof delivery.handIn>[0]): Promise<Uuid> {
    const { application, blobs } = await delivery.handIn(handedIn, this.#device)
    const { id } = application
    if (delivery.isKeepable(handedIn.backend, this.#device, handedIn.isShared)) {
      askToPersist()
      this.#watch?.now()
    } else {
      this.#onPage.set(id, { kept: { kind: 'on-its-way', application }, blobs })
      if (application.state === 'sealed') void this.#sendFromPage(id, handedIn.loaded)
    }
    return id
  }

  async read(id: Uuid): Promise<delivery.Kept | undefined> {
    const onPage = this.#onPage.get(id)
    if (onPage || this.#device.keeps === 'nothing') return onPage?.kept
    const kept = await delivery.readKept(this.#device.db, id)
    void delivery.askForwarded(this.#device.db, kept)
    return kept
  }

  /** Ends everything that runs for this form; what waits is sent by the next page. */
  stop(): void {
    this.#watch?.stop()
    this.#unsubscribe()
  }

  /** Receipts of this form on this device, the newest first. */
  async receipts(form: string): Promise<delivery.KeptReceipt[]> {
    return this.#device.keeps === 'nothing' ? [] : delivery.receiptsOfForm(this.#device.db, form)
  }

  async forgetReceipt(id: Uuid): Promise<void> {
    if (this.#device.keeps !== 'nothing') await delivery.forgetReceipt(this.#device.db, id)
  }

  async waiting(county: string, form: string): Promise<delivery.Application[]> {
    return this.#device.keeps === 'nothing' ? [] : delivery.applicationsOfForm(this.#device.db, county, form)
  }

  /** Begins an attempt now, because the citizen asks for it. One that leaves the page does so here. */
  async sendNow(application: delivery.Application): Promise<void> {
    const { backend, id } = application
    const onPage = this.#onPage.get(id)
    const { leaveFromPage, leaveWith } = leavesPage(backend)
      ? await import('../../delivery/leave-with.ts')
      : {}
    if (onPage) {
      onPage.wake?.()
      await leaveFromPage?.(application, onPage.blobs, document)
    } else if (this.#device.keeps !== 'nothing') {
      if (leaveWith) await leaveWith(this.#device, application, document)
      else await delivery.retry(this.#device.db, application)
      this.#watch?.now()
    }
  }

  /** Opens what was entered again. @returns False where there is nothing to open. */
  async reopen(id: Uuid): Promise<boolean> {
    if (this.#device.keeps === 'nothing' || this.#onPage.has(id)) return false
    return (await delivery.reopen(this.#device.db, id)) !== 'no-draft'
  }

  /** The application as a file that only the office can open; `undefined` where parts of it are gone. */
  async fileOf({ id }: delivery.Application): Promise<delivery.SealedFile | undefined> {
    const { exportKept, exportSealed } = await fetchExport()
    const onPage = this.#onPage.get(id)
    const device = this.#device.keeps === 'nothing' ? undefined : this.#device
    if (onPage?.kept.kind === 'on-its-way') return exportSealed(onPage.kept.application, onPage.blobs, device)
    return device && exportKept(device, id)
  }

  /** The citizen has handed it in themselves. */
  async confirm(application: delivery.Application): Promise<void> {
    const onPage = this.#onPage.get(application.id)
    if (onPage) this.#become(onPage, application, { state: 'sent', sentAt: Date.now() })
    else if (this.#device.keeps !== 'nothing') await delivery.confirmCarried(this.#device.db, application)
  }

  async forget(application: delivery.Application): Promise<void> {
    if (this.#device.keeps !== 'nothing') await delivery.forget(this.#device.db, application)
  }

  #become(
    onPage: OnPage,
    application: delivery.Application,
    change: Partial<delivery.Application>,
  ): delivery.Application {
    const next = { ...application, ...change }
    this.#onPage.set(next.id, { ...onPage, kept: { kind: 'on-its-way', application: next } })
    this.#changed()
    return next
  }

  async #sendFromPage(id: Uuid, { keyset }: LoadedRelease): Promise<void> {
    for (;;) {
      const onPage = this.#onPage.get(id)
      if (onPage?.kept.kind !== 'on-its-way') return
      const { application } = onPage.kept
      const current = this.#become(onPage, application, {
        state: 'sending',
        attempts: application.attempts + 1,
      })
      const parcel = await delivery.parcelOf(current, onPage.blobs, undefined)
      const verdict = await delivery.attempt(current, parcel, keyset, surroundings)
      if (verdict.kind === 'delivered') {
        const { form, title, authority, office } = current
        const receipt = { id, form, title, authority, office, ...verdict.receipt }
        this.#onPage.set(id, { ...onPage, kept: { kind: 'arrived', receipt } })
        this.#changed()
        return
      }
      const next = this.#become(onPage, current, verdict.change)
      if (next.state === 'sent') return
      await this.#pause(next)
    }
  }

  /** Until the next attempt is due, the network is back or the citizen asks. */
  #pause({ id, state, nextAt }: delivery.Application): Promise<void> {
    return new Promise((resolve) => {
      const onPage = this.#onPage.get(id)
      if (onPage) onPage.wake = resolve
      if (state !== 'waiting') return
      setTimeout(resolve, Math.max(1000, nextAt - Date.now()))
      addEventListener(
        'online',
        () => {
          resolve()
        },
        { once: true },
      )
    })
  }
}

/** What makes a file of an application; asked for while there is a network, so that it is there without one. */
export const fetchExport = () => import('../../delivery/export.ts')
