import type { LoadErrorCode } from '../../contract/error-codes.ts'
import type { Uuid } from '../../contract/primitives.ts'
import { languages } from '../../contract/limits.ts'
import type { Language, LocalText } from '../../contract/text.ts'
import type { Application, Kept, KeptReceipt, OpenedDraft } from '../../delivery/index.ts'
import { loadRelease } from '../../delivery/load-release.ts'
import type { Entries, Entry } from '../../engine/entries.ts'
import { de, type Messages, messagesIn } from '../../messages/index.ts'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'
import { FormSession } from './form-session.ts'
import { HandedIn } from './handed-in.ts'
import { rememberShared, remembersShared } from './shared-device.ts'
import { controlId } from './ui.ts'
import type { View } from './view.ts'

/** What the flow asks of the element that shows it. */
export interface FlowHost {
  /** Something to show has changed. */
  readonly changed: () => void
  /** The view has changed; `isNew` where it is a new place in the history. */
  readonly moved: (view: View, isNew: boolean) => void
  /** Focus belongs on the control with this id once it is there. */
  readonly focus: (id: string) => void
  readonly sent: (id: Uuid) => void
  readonly arrived: (id: Uuid, code: string) => void
}

/** What a draft keeps: what was entered, and where. */
interface DraftContent {
  readonly entries: Entries
  readonly view: View
  readonly language?: Language
}

/** The way through one form, from its start page to the receipt. Knows no DOM: the element shows what is here. */
export class FormFlow {
  readonly #host: FlowHost
  session: FormSession | undefined
  messages: Messages = de
  failed: LoadErrorCode | undefined
  view: View = { at: 'start' }
  /** A draft that was found on this device and not yet opened. */
  found: OpenedDraft | undefined
  /** Applications with this form that have not arrived. */
  waiting: readonly Application[] = []
  /** The application of the view, as the device holds it. */
  kept: Kept | undefined
  /** Entries as they were sent, while this page holds them. */
  sent: FormSession | undefined
  isShared = false
  isSealing = false
  problem: 'sealFailed' | 'quotaFailed' | 'sentElsewhere' | undefined
  /** Receipts of this form on this device, the newest first. */
  receipts: readonly KeptReceipt[] = []
  /** Files of a draft that the device no longer has. */
  missingFiles: readonly string[] = []
  #adding: Promise<unknown> = Promise.resolve()
  #drafts: DraftKeeper | undefined
  #handedIn: HandedIn | undefined
  #form = ''
  #returnsToReview = false
  #turn = 0

  constructor(host: FlowHost) {
    this.#host = host
  }

  get draftState(): DraftState {
    return this.#drafts?.state ?? 'none'
  }

  /** False where this browser keeps nothing. */
  get isKept(): boolean {
    return this.#handedIn?.isKept ?? false
  }

  /**
   * Loads a form and everything that sealing needs, while there is a network.
   *
   * @param wanted The view that the page's address names.
   */
  async load(
    source: { readonly county: string; readonly form: string; readonly trust: string | undefined },
    language: string,
    wanted: View,
  ): Promise<void> {
    const turn = ++this.#turn
    this.#form = source.form
    this.#reset()
    const outcome = await loadRelease(source, (input, init) => fetch(input, init))
    if (turn !== this.#turn) return
    if (!outcome.ok) {
      this.failed = outcome.code
      console.error(`<amt-form form="${source.form}">: ${outcome.code}. ${outcome.detail}`)
      this.#host.changed()
      return
    }
    this.failed = undefined
    const offered = outcome.loaded.release.definition.languages
    const spoken =
      languages.find((candidate) => candidate === language && offered.includes(candidate)) ?? 'de'
    this.messages = await messagesIn(spoken)
    const session = new FormSession(outcome.loaded, spoken)
    const delivery = await import('../../delivery/index.ts')
    const device = await delivery.openDevice()
    if (turn !== this.#turn) return
    const place = { form: source.form, county: outcome.loaded.county }
    this.session = session
    this.#drafts = new DraftKeeper({ delivery, device }, place, this.#host.changed)
    this.#handedIn = new HandedIn({ delivery, device }, () => void this.refresh())
    this.isShared = remembersShared()
    if (this.isShared) await this.#drafts.setShared(true, false)
    else this.found = await this.#drafts.find()
    if (wanted.at === 'application') this.show(wanted)
    else if (wanted.at !== 'start' && this.found) await this.resume(wanted)
    await this.refresh()
  }

  async setLanguage(language: Language): Promise<void> {
    this.messages = await messagesIn(language)
    if (this.session) this.session.language = language
    this.#host.changed()
  }

  async setShared(shared: boolean): Promise<void> {
    this.isShared = shared
    rememberShared(shared)
    await this.#drafts?.setShared(shared, !this.found)
    this.found = shared ? undefined : await this.#drafts?.find()
    this.#host.changed()
  }

  begin(): void {
    const first = this.session?.steps[0]
    if (first) this.go({ at: 'step', step: first.step.id })
  }

  async startAnew(): Promise<void> {
    await this.#drafts?.discard()
    this.found = undefined
    this.session?.clear()
    this.begin()
  }

  /** The step where everything begins. */
  isFirstStep(view: View): boolean {
    return view.at === 'start' || (view.at === 'step' && view.step === this.#stepIds()[0])
  }

  /** True where something has been entered on this page. */
  get hasEntries(): boolean {
    return Object.keys(this.session?.entries ?? {}).length > 0
  }

  /** Goes on with what has been entered: at a draft that was found, or at the first step that is not yet right. */
  async continue(): Promise<void> {
    if (this.found) await this.resume()
    else this.go(this.reachable({ at: 'review' }))
  }

  /** Goes on where the draft stopped, or at the view that the page's address names. */
  async resume(wanted?: View): Promise<void> {
    const { session, found } = this
    const drafts = this.#drafts
    if (!session || !drafts || !found) return
    const content = found.content as DraftContent
    session.entries = content.entries
    this.missingFiles = await session.restoreFiles((id) => drafts.findFile(id))
    if (content.language && content.language !== session.language) await this.setLanguage(content.language)
    this.found = undefined
    const view = this.reachable(wanted ?? content.view)
    if (wanted) this.show(view)
    else this.go(view)
  }

  /** The view itself, or the first step that must be put right before it. */
  reachable(view: View): View {
    const open = this.session?.firstOpenStep
    if (!open || view.at === 'start' || view.at === 'application') return view
    const ids = this.#stepIds()
    const wanted = view.at === 'review' ? ids.length : ids.indexOf(view.step)
    return wanted < 0 || wanted > ids.indexOf(open.step.id) ? { at: 'step', step: open.step.id } : view
  }

  /** Shows a view as a new place. */
  go(view: View): void {
    this.show(view, true)
    this.#host.focus('title')
  }

  /** Shows a view. */
  show(view: View, isNew = false): void {
    this.view = view
    this.problem = undefined
    if (this.session) this.session.issues = []
    if (view.at === 'application') this.kept = undefined
    this.#returnsToReview = false
    this.#host.moved(view, isNew)
    if (view.at === 'start' || view.at === 'application') void this.refresh()
    this.#host.changed()
  }

  enter(path: string, entry: Entry): void {
    this.session?.enter(path, entry)
    this.#save()
  }

  addRow(group: string, shown: number): void {
    this.session?.addRow(group, shown)
    this.#save()
    this.#host.focus(`${controlId(group)}-${shown}`)
  }

  /** @returns What one row of the group is called. */
  removeRow(group: string, index: number): LocalText | undefined {
    this.session?.removeRow(group, index)
    this.#save()
    this.#host.focus(`${controlId(group)}-${Math.max(0, index - 1)}`)
    return this.session?.groupAt(group)?.item
  }

  /** @returns The name of the file that was added last, or `undefined` where one was refused; the others are added. */
  addFiles(path: string, files: readonly File[]): Promise<string | undefined> {
    // One choice after the other: a second one while a large file is being read must not lose the first.
    const adding = this.#adding.then(() => this.#addFiles(path, files))
    this.#adding = adding
    return adding
  }

  /** @returns The name of the file that was removed. */
  removeFile(path: string, id: Uuid): string | undefined {
    const removed = this.session?.removeFile(path, id)
    void this.#drafts?.forgetFile(id)
    this.#save()
    this.#host.focus(controlId(path))
    return removed?.name
  }

  /** Goes on to the next step, or stays where something must be put right. */
  next(): void {
    const { session, view } = this
    if (!session || view.at !== 'step') return
    if (!session.checkStep(view.step)) {
      this.#showErrors()
      return
    }
    const ids = this.#stepIds()
    const following = ids[ids.indexOf(view.step) + 1]
    const review: View = { at: 'review' }
    const next: View = following === undefined ? review : { at: 'step', step: following }
    this.go(this.#returnsToReview ? this.reachable(review) : next)
    this.#save()
  }

  back(): void {
    const ids = this.#stepIds()
    const index = this.view.at === 'step' ? ids.indexOf(this.view.step) : ids.length
    const previous = ids[index - 1]
    this.go(previous === undefined ? { at: 'start' } : { at: 'step', step: previous })
  }

  /** Goes back to one answer; the next "Weiter" returns to the review. */
  change(step: string, path: string): void {
    this.go({ at: 'step', step })
    this.#returnsToReview = true
    this.#host.focus(controlId(path))
  }

  /** Checks everything, seals it and keeps it; sending goes on by itself. */
  async send(): Promise<void> {
    const { session } = this
    const drafts = this.#drafts
    if (!session || !drafts || this.isSealing) return
    const wrong = session.checkAll()
    if (wrong) {
      const { issues } = session
      this.go({ at: 'step', step: wrong.step.id })
      session.issues = issues
      this.#showErrors()
      return
    }
    this.isSealing = true
    this.problem = undefined
    this.#host.changed()
    try {
      await drafts.flush()
      await this.#handIn(session, drafts)
    } catch (error) {
      console.error('<amt-form>:', error)
      this.problem = problemOf(error)
    }
    this.isSealing = false
    this.#host.changed()
  }

  sendNow(): void {
    if (this.kept?.kind === 'on-its-way') void this.#handedIn?.sendNow(this.kept.application)
  }

  /** Takes back what has not been sent yet. @returns False where an attempt was begun: it may have arrived. */
  async withdraw(id: Uuid): Promise<boolean> {
    if (!(await this.#handedIn?.withdraw(id))) return false
    this.sent = undefined
    this.found = await this.#drafts?.find()
    if (this.found) await this.resume()
    else this.go({ at: 'start' })
    return true
  }

  another(): void {
    this.sent = undefined
    this.go({ at: 'start' })
  }

  /** Saves at once what is still waiting to be saved, because the page is being left. */
  leave(): void {
    void this.#drafts?.flush()
    if (this.isShared && this.kept?.kind === 'arrived')
      void this.#handedIn?.forgetReceipt(this.kept.receipt.id)
  }

  /** Ends what runs for this form, because the element goes or shows another one. */
  stop(): void {
    this.leave()
    this.#handedIn?.stop()
    this.#handedIn = undefined
  }

  /** Reads again what the device holds. */
  async refresh(): Promise<void> {
    const { session, view } = this
    const handedIn = this.#handedIn
    if (!session || !handedIn) return
    this.waiting = await handedIn.waiting(session.loaded.county, this.#form)
    this.receipts = this.isShared ? [] : await handedIn.receipts(this.#form)
    if (view.at === 'application') await this.#readKept(view.id, handedIn)
    this.#host.changed()
  }

  async #readKept(id: Uuid, handedIn: HandedIn): Promise<void> {
    const before = this.kept
    const kept = await handedIn.read(id)
    if (this.view.at !== 'application' || this.view.id !== id) return
    if (!kept || formOf(kept) !== this.#form) {
      this.show({ at: 'start' })
      return
    }
    this.kept = kept
    if (kept.kind === 'arrived' && before?.kind === 'on-its-way') {
      this.#host.arrived(id, kept.receipt.receipt.code)
      this.#host.focus('title')
    }
  }

  async #handIn(session: FormSession, drafts: DraftKeeper): Promise<void> {
    const over = session.handOver()
    if (!over || !this.#handedIn) throw new Error('The bytes of a file are missing.')
    const { loaded, language } = session
    const id = await this.#handedIn.handIn({ loaded, ...over, language, draft: drafts.kept })
    this.sent = session
    this.session = new FormSession(loaded, language)
    drafts.begin()
    this.#host.sent(id)
    this.go({ at: 'application', id })
  }

  async #addFiles(path: string, files: readonly File[]): Promise<string | undefined> {
    const { session } = this
    session?.forgetIssues(path)
    let name: string | undefined
    let isRefused = false
    for (const file of files) {
      const added = await session?.addFile(path, file)
      if (added) {
        name = added.file.name
        await this.#drafts?.keepFile(added.file.id, added.bytes)
      } else isRefused = true
    }
    this.#save()
    return isRefused ? undefined : name
  }

  /** Nothing of one form is left when another is shown. */
  #reset(): void {
    this.stop()
    this.session = undefined
    this.#drafts = undefined
    this.view = { at: 'start' }
    this.found = undefined
    this.kept = undefined
    this.sent = undefined
    this.waiting = []
    this.receipts = []
    this.missingFiles = []
    this.problem = undefined
  }

  #showErrors(): void {
    this.#host.changed()
    this.#host.focus('errors')
  }

  #save(): void {
    if (this.session) {
      const { entries, language } = this.session
      const content: DraftContent = { entries, view: this.view, language }
      this.#drafts?.save(this.session.loaded.release.definition.version, content)
    }
    this.#host.changed()
  }

  #stepIds(): string[] {
    return this.session?.steps.map(({ step }) => step.id) ?? []
  }
}

const formOf = (kept: Kept): string => (kept.kind === 'arrived' ? kept.receipt.form : kept.application.form)

function problemOf(error: unknown): FormFlow['problem'] {
  if (!(error instanceof DOMException)) return 'sealFailed'
  if (error.name === 'InvalidStateError') return 'sentElsewhere'
  return error.name === 'QuotaExceededError' ? 'quotaFailed' : 'sealFailed'
}
