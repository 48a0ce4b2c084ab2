import type { ReasonCode } from '../../contract/error-codes.ts'
import type { Uuid } from '../../contract/primitives.ts'
import type * as delivery from '../../delivery/index.ts'
import type { LoadedRelease } from '../../delivery/load-release.ts'

type Delivery = typeof delivery

const surroundings: delivery.Surroundings = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
}

/** Handed-in applications, from the seal to the receipt: kept on the device, or in memory where the device keeps nothing. */
export class HandedIn {
  readonly #delivery: Delivery
  readonly #device: delivery.Device
  readonly #changed: () => void
  readonly #inMemory = new Map<Uuid, delivery.Kept>()
  readonly #retries = new Map<Uuid, () => void>()
  #watch: ReturnType<Delivery['watchOutbox']> | undefined
  readonly #unsubscribe: () => void

  constructor({ delivery, device }: { delivery: Delivery; device: delivery.Device }, changed: () => void) {
    this.#delivery = delivery
    this.#device = device
    this.#changed = changed
    this.#unsubscribe = delivery.onChange(changed)
    if (device.keeps !== 'nothing') this.#watch = delivery.watchOutbox(device.db, surroundings)
  }

  get isKept(): boolean {
    return this.#device.keeps !== 'nothing'
  }

  /** @throws {SealError} @throws {DOMException} as `handIn` does; nothing is handed in then. */
  async handIn(handedIn: Omit<Parameters<Delivery['handIn']>[0], never>): Promise<Uuid> {
    const sealed = await this.#delivery.handIn(handedIn, this.#device)
    const { id } = sealed.application
    if (this.isKept) {
      // Where storage may be cleared by the browser, ask that it is not.
      void (navigator as Partial<Navigator>).storage?.persist().catch(() => false)
      this.#watch?.now()
    } else {
      this.#inMemory.set(id, { kind: 'on-its-way', application: sealed.application })
      void this.#sendFromMemory(sealed, handedIn.loaded)
    }
    return id
  }

  async read(id: Uuid): Promise<delivery.Kept | undefined> {
    return this.#device.keeps === 'nothing'
      ? this.#inMemory.get(id)
      : this.#delivery.readKept(this.#device.db, id)
  }

  /** Ends everything that runs for this form; what waits is sent by the next page. */
  stop(): void {
    this.#watch?.stop()
    this.#unsubscribe()
  }

  /** Receipts of this form on this device, the newest first. */
  async receipts(form: string): Promise<delivery.KeptReceipt[]> {
    return this.#device.keeps === 'nothing' ? [] : this.#delivery.receiptsOfForm(this.#device.db, form)
  }

  async forgetReceipt(id: Uuid): Promise<void> {
    if (this.#device.keeps !== 'nothing') await this.#delivery.forgetReceipt(this.#device.db, id)
  }

  async waiting(county: string, form: string): Promise<delivery.Application[]> {
    return this.#device.keeps === 'nothing'
      ? []
      : this.#delivery.applicationsOfForm(this.#device.db, county, form)
  }

  /** Begins an attempt now, because the citizen asks for it. */
  async sendNow(application: delivery.Application): Promise<void> {
    this.#retries.get(application.id)?.()
    if (this.#device.keeps === 'nothing') return
    await this.#delivery.retry(this.#device.db, application)
    this.#watch?.now()
  }

  /** @returns False where an attempt was begun already. */
  async withdraw(id: Uuid): Promise<boolean> {
    return this.#device.keeps !== 'nothing' && this.#delivery.withdraw(this.#device.db, id)
  }

  async #sendFromMemory({ application, blobs }: delivery.Sealed, loaded: LoadedRelease): Promise<void> {
    let current = application
    const become = (change: Partial<delivery.Application>): void => {
      current = { ...current, ...change }
      this.#inMemory.set(current.id, { kind: 'on-its-way', application: current })
      this.#changed()
    }
    for (;;) {
      become({ state: 'sending', attempts: current.attempts + 1 })
      const verdict = await this.#delivery.attempt(current, blobs, loaded.keyset, surroundings)
      if (verdict.kind === 'acknowledged') {
        this.#inMemory.set(current.id, { kind: 'arrived', receipt: { ...current, ...verdict.receipt } })
        this.#changed()
        return
      }
      become(verdict.change)
      await this.#pause(current)
    }
  }

  /** Until the next attempt is due, the network is back or the citizen asks. */
  #pause({
    id,
    state,
    nextAt,
  }: {
    id: Uuid
    state: string
    nextAt: number
    reason?: ReasonCode | undefined
  }): Promise<void> {
    return new Promise((resolve) => {
      this.#retries.set(id, resolve)
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
