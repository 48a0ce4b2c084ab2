import type { Uuid } from '../../contract/primitives.ts'
import * as delivery from '../../delivery/index.ts'

/** What is true of the entries on this device; said to the citizen in words at the foot of every step. */
export type DraftState =
  'none' | 'saving' | 'kept' | 'not-kept' | 'full' | 'elsewhere' | 'sent-elsewhere' | 'shared'

/** How long typing must pause before it is saved. Milliseconds. */
const pause = 100

/** Keeps a draft of one form up to date on the device, encrypted. */
export class DraftKeeper {
  readonly #device: delivery.Device
  readonly #form: string
  readonly #county: string
  readonly #changed: () => void
  readonly #saved: () => void
  #id: Uuid = crypto.randomUUID()
  #rev = 0
  #replaces: Uuid | undefined
  #shared = false
  /** Ends this window's right to write the draft; `undefined` while it has none. */
  #release: (() => void) | undefined
  #hasLostFile = false
  #state: DraftState = 'none'
  #timer: ReturnType<typeof setTimeout> | undefined
  #pending: { readonly ver: string; readonly content: () => unknown } | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(
    device: delivery.Device,
    { form, county }: { form: string; county: string },
    changed: () => void,
    saved: () => void,
  ) {
    this.#device = device
    this.#form = form
    this.#county = county
    this.#changed = changed
    this.#saved = saved
  }

  get state(): DraftState {
    return this.#state
  }

  /** Draft that a sealed application comes from; `undefined` where nothing is kept. */
  get kept(): Uuid | undefined {
    return this.#rev > 0 ? this.#id : undefined
  }

  /** Application that the one sealed from this draft replaces. */
  get replaces(): Uuid | undefined {
    return this.#replaces
  }

  /** The draft kept of this form, if there is one. From then on it is the one that is kept up to date. */
  async find(): Promise<delivery.OpenedDraft | undefined> {
    if (this.#device.keeps !== 'drafts') return undefined
    const draft = await delivery.findDraft(this.#device, this.#county, this.#form)
    if (draft) {
      this.#id = draft.id
      this.#rev = draft.rev
      this.#replaces = draft.replaces
      this.#become('kept')
    }
    return draft
  }

  /**
   * From now on this window writes the draft and others read it.
   *
   * @param steal Takes the right from the window that has it: the person wants to go on here.
   * @returns False where another window has it.
   */
  async hold(steal = false): Promise<boolean> {
    // Without locks two windows are told apart when they save.
    if (this.#release || !('locks' in navigator)) return true
    const isOurs = await new Promise<boolean>((resolve) => {
      const id = this.#id
      navigator.locks
        .request(`amt-draft-${id}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
          resolve(lock !== null)
          return lock ? new Promise<void>((release) => (this.#release = release)) : undefined
        })
        .catch(async () => {
          // Another window goes on with it: what was typed here is saved for that one, and then only read.
          await this.flush()
          if (this.#id !== id) return
          this.#release = undefined
          this.#become('elsewhere')
        })
    })
    if (!isOurs) this.#become('elsewhere')
    return isOurs
  }

  /** The draft as it is kept now, for a window that only reads it, or is about to go on with it. */
  async read(): Promise<delivery.OpenedDraft | undefined> {
    if (this.#device.keeps !== 'drafts') return undefined
    const draft = await delivery.findDraft(this.#device, this.#county, this.#form)
    if (draft?.id !== this.#id) {
      // Sent or deleted by the window that wrote it.
      if (this.#state === 'elsewhere') this.#become('sent-elsewhere')
      return undefined
    }
    this.#rev = draft.rev
    return draft
  }

  /** Takes the draft over from another window, with all that was typed there. */
  async takeOver(): Promise<delivery.OpenedDraft | undefined> {
    await this.hold(true)
    this.#become('kept')
    // The other window saves what it has not saved yet.
    await new Promise((resolve) => setTimeout(resolve, 3 * pause))
    return this.read()
  }

  /** Saves after a pause, what there is to save by then. */
  save(ver: string, content: () => unknown): void {
    if (this.#shared) return
    if (this.#device.keeps !== 'drafts') {
      this.#become('not-kept')
      return
    }
    this.#pending = { ver, content }
    if (this.#state === 'elsewhere' || this.#state === 'sent-elsewhere') return
    this.#become('saving')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pause)
  }

  /** Saves now what is still waiting to be saved. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#writing = this.#writing.then(() => this.#write())
    await this.#writing
  }

  async keepFile(file: Uuid, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#device.keeps !== 'drafts' || this.#shared) return
    try {
      await delivery.keepFile(this.#device, this.#id, file, bytes)
    } catch {
      this.#hasLostFile = true
      this.#become('full')
    }
  }

  async findFile(file: Uuid): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#device.keeps === 'drafts' ? delivery.findFile(this.#device, this.#id, file) : undefined
  }

  async forgetFile(file: Uuid): Promise<void> {
    // The draft that another window keeps up to date is that window's.
    const isOurs = this.#state !== 'elsewhere' && this.#state !== 'sent-elsewhere'
    if (this.#device.keeps === 'drafts' && isOurs) await delivery.forgetFile(this.#device, this.#id, file)
  }

  /** Deletes the draft and begins a new one. */
  async discard(): Promise<void> {
    if (this.#device.keeps !== 'nothing' && this.#rev > 0)
      await delivery.discardDraft(this.#device.db, this.#id)
    this.begin()
  }

  /** Ends this window's part in the draft, because the form is left. */
  async stop(): Promise<void> {
    await this.flush()
    this.#release?.()
  }

  /** Leaves the draft as it is (it was handed in) and begins a new one. */
  begin(): void {
    clearTimeout(this.#timer)
    this.#pending = undefined
    this.#release?.()
    this.#release = undefined
    this.#id = crypto.randomUUID()
    this.#rev = 0
    this.#replaces = undefined
    this.#hasLostFile = false
    this.#become(this.#shared ? 'shared' : 'none')
  }

  /**
   * Others use this device, too: from now on nothing of a draft is kept.
   *
   * @param isOpen True where the draft is on screen; one that was only found stays, it may be somebody else's.
   */
  async setShared(shared: boolean, isOpen: boolean): Promise<void> {
    this.#shared = shared
    if (isOpen) await this.discard()
    else this.begin()
  }

  async #write(): Promise<void> {
    const device = this.#device
    if (!this.#pending || device.keeps !== 'drafts') return
    const { ver, content } = this.#pending
    this.#pending = undefined
    try {
      const place = { id: this.#id, form: this.#form, county: this.#county, ver }
      const rev = await delivery.keepDraft(device, place, this.#rev, content())
      if (typeof rev === 'string') {
        this.#become(rev === 'gone' ? 'sent-elsewhere' : 'elsewhere')
        return
      }
      if (this.#rev === 0) {
        void this.hold()
        askToPersist()
      }
      this.#rev = rev
      // What was typed meanwhile is not kept yet.
      if (!this.#pending) this.#become(this.#hasLostFile ? 'full' : 'kept')
      this.#saved()
    } catch {
      // No room, or the browser has closed its storage: the page still holds everything and says so.
      this.#become('full')
    }
  }

  #become(state: DraftState): void {
    if (this.#state === state) return
    this.#state = state
    this.#changed()
  }
}

/** Where the browser may clear its storage by itself, asks that it does not. */
export function askToPersist(): void {
  void (navigator as Partial<Navigator>).storage?.persist().catch(() => false)
}
