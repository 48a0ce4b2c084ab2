import type { Backend } from '../../contract/backend.ts'
import { formIndexPath } from '../../contract/form-index.ts'
import type { AnswerIssue } from '../../contract/parsed.ts'
import type { Language, LocalText } from '../../contract/text.ts'
import * as delivery from '../../delivery/index.ts'
import type { LoadedRelease } from '../../delivery/load-release.ts'
import type { Entries } from '../../engine/entries.ts'
import type { CardActions } from '../kept/application-card.ts'
import { laterSheet } from '../../theme/later-sheet.ts'
import { download } from './download.ts'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'
import type { FormFlow } from './form-flow.ts'
import type { FormSession } from './form-session.ts'
import { fetchExport, HandedIn } from './handed-in.ts'
import type { Misfit } from './misfits.ts'
import type { View } from './view.ts'
import * as views from './views/later.ts'
import type { SendProblem } from './views/review.ts'
import { writeDown, type Written } from './write-down.ts'

/** Longest that a form waits to hear whether it was closed, before it seals. Milliseconds. */
const patience = 2500

/** What a draft keeps: what was entered, where, and how it was called then. */
interface DraftContent {
  readonly entries: Entries
  readonly view: View
  readonly language?: Language
  readonly written?: Written
}

type FindFile = (id: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

/** What follows the first answer of a form: keeping it on the device, handing it in, what the device holds of it. */
export class LaterFlow {
  readonly sheet = laterSheet
  readonly views = views
  readonly drafts: DraftKeeper
  readonly #flow: FormFlow
  readonly #handedIn: HandedIn
  #looks = 0
  readonly #loaded: LoadedRelease
  /** A draft that was found on this device and not yet opened. */
  found: delivery.OpenedDraft | undefined
  /** Applications with this form that have not arrived. */
  waiting: readonly delivery.Application[] = []
  /** Receipts of this form on this device, the newest first. */
  receipts: readonly delivery.KeptReceipt[] = []
  /** The application of the view, as the device holds it. */
  kept: delivery.Kept | undefined
  /** Entries as they were sent, while this page holds them. */
  sent: FormSession | undefined
  isSealing = false
  /** Why sending did not work. */
  problem: SendProblem | undefined
  /** What the county says of this form, where it has closed it. */
  notice: LocalText | undefined
  /** Where this form's applications go; `undefined` where the page has chosen wrongly. */
  readonly backend: Backend | undefined
  /** The county's root key in six words. */
  readonly words: readonly string[]
  /** Files of a draft that the device no longer has. */
  missingFiles: readonly string[] = []
  /** What a draft of an earlier version holds that the form has no place for any more. */
  misfits: readonly Misfit[] = []

  /** Finds out what the device can keep, and what it holds already. */
  static async open(flow: FormFlow, loaded: LoadedRelease): Promise<LaterFlow> {
    const [device, backend] = await Promise.all([
      delivery.openDevice(),
      chosenBackend(loaded, flow.chosenBackend),
    ])
    if (backend) await delivery.prepareFor(backend)
    // Whoever cannot send wants to save a file, and then there may be no network to fetch that with.
    void fetchExport().catch(() => undefined)
    const later = new LaterFlow(flow, loaded, device, backend)
    if (flow.isShared) await later.drafts.setShared(true, false)
    else if (!flow.hasEntries) later.found = await later.drafts.find()
    await later.refresh()
    return later
  }

  private constructor(
    flow: FormFlow,
    loaded: LoadedRelease,
    device: delivery.Device,
    backend: Backend | undefined,
  ) {
    this.#flow = flow
    this.#loaded = loaded
    this.backend = backend
    this.words = delivery.fingerprint(loaded.root)
    const changed = (): void => {
      flow.host.changed()
      // Another window writes now, and may have written before this one knew.
      if (this.draftState === 'elsewhere') void this.refresh()
    }
    this.drafts = new DraftKeeper(device, { form: this.#form, county: loaded.county }, changed, () => {
      flow.host.tell('amt-saved')
    })
    this.#handedIn = new HandedIn(device, () => void this.refresh())
  }

  get draftState(): DraftState {
    return this.drafts.state
  }

  /** False where an application lies on this page only. */
  isKept(id: string): boolean {
    return this.#handedIn.isKept(id)
  }

  async setShared(shared: boolean): Promise<void> {
    await this.drafts.setShared(shared, !this.found)
    this.found = shared ? undefined : await this.drafts.find()
  }

  async startAnew(): Promise<void> {
    await this.drafts.discard()
    this.found = undefined
    this.misfits = []
    this.#flow.session?.clear()
    this.#flow.files?.clear()
    this.#flow.begin()
  }

  /** Goes on with what has been entered: at a draft that was found, or at the first step that is not yet right. */
  async continue(): Promise<void> {
    if (this.found) await this.resume()
    else this.#flow.go(this.#flow.reachable({ at: 'review' }))
  }

  /** Goes on where the draft found stopped, or at the view that the page's address names. */
  async resume(wanted?: View): Promise<void> {
    const { found } = this
    const flow = this.#flow
    if (!found) return
    this.found = undefined
    const content = await this.#fillIn(found, (id) => this.drafts.findFile(id))
    await this.drafts.hold()
    const view = flow.reachable(wanted ?? content.view)
    if (wanted) flow.show(view)
    else flow.go(view)
  }

  /** Goes on in this window with what another one was filling in. */
  async takeOver(): Promise<void> {
    const draft = await this.drafts.takeOver()
    if (draft) await this.#fillIn(draft, (id) => this.drafts.findFile(id))
    this.#flow.host.changed()
    this.#flow.host.focus('title')
  }

  /** Goes on with a draft from a file. What has been entered here before is replaced. */
  async resumeFile({ ver, content, files }: delivery.PackedDraft): Promise<void> {
    await this.drafts.discard()
    this.found = undefined
    const filled = await this.#fillIn({ ver, content }, (id) => Promise.resolve(files.get(id)))
    this.save()
    await this.drafts.flush()
    await this.#flow.files?.keepAll()
    this.#flow.go(this.#flow.reachable(filled.view))
  }

  /** What a file of this draft holds. */
  get packed(): delivery.PackedDraft | undefined {
    const { session, files } = this.#flow
    if (!session) return undefined
    const bytes = new Map((files?.handedOver ?? []).map((file) => [file.id, file.bytes]))
    return { form: this.#form, ver: this.#version, content: this.#content(session), files: bytes }
  }

  /** A view is shown. */
  shown(view: View): void {
    this.problem = undefined
    if (view.at === 'application') this.kept = undefined
    if (view.at === 'start' || view.at === 'application') void this.refresh()
  }

  /** Shows what somebody else found wrong, a server for example, at the questions it is about. */
  showIssues(issues: readonly AnswerIssue[]): void {
    const flow = this.#flow
    const { session } = flow
    const step = issues.map(({ field }) => session?.stepOf(field)).find((found) => found !== undefined)
    if (!session || !step) return
    flow.go({ at: 'step', step: step.step.id })
    session.issues = issues.filter(({ field }) => session.stepOf(field)?.step.id === step.step.id)
    flow.showErrors()
  }

  /** Checks everything, seals it and keeps it; sending goes on by itself. */
  async send(): Promise<void> {
    const flow = this.#flow
    const { session, host } = flow
    if (!session || this.isSealing) return
    const wrong = session.checkAll()
    if (wrong) {
      const { issues } = session
      flow.go({ at: 'step', step: wrong.step.id })
      session.issues = issues
      flow.showErrors()
      return
    }
    this.isSealing = true
    this.problem = undefined
    this.notice = undefined
    host.changed()
    try {
      await this.drafts.flush()
      if (await this.#isClosed()) this.problem = 'closed'
      else await this.#handIn(session)
    } catch (error) {
      console.error('<amt-form>:', error)
      this.problem = problemOf(error)
    }
    this.isSealing = false
    host.changed()
  }

  /**
   * What can be done with the application of the view.
   *
   * @param withdrawn Called when it was taken back before anybody saw it.
   */
  actionsFor(withdrawn: () => void): CardActions {
    const handedIn = this.#handedIn
    const application = this.kept?.kind === 'on-its-way' ? this.kept.application : undefined
    const act = (todo: (of: delivery.Application) => Promise<unknown>) => () => {
      if (application) void todo(application).then(() => this.refresh())
    }
    return {
      sendNow: act((of) => handedIn.sendNow(of)),
      edit:
        application?.draft === undefined
          ? undefined
          : act(async (of) => {
              if ((await this.#reopen(of.id)) && of.attempts === 0) withdrawn()
            }),
      save: act(async (of) => {
        const file = await handedIn.fileOf(of)
        if (file) download(file.name, file.content)
      }),
      confirm: act((of) => handedIn.confirm(of)),
      forget: act(async (of) => {
        if (confirm(this.#flow.messages.ui.forgetSure)) await handedIn.forget(of)
      }),
    }
  }

  /** Opens what was sent again, to be changed. @returns False where there is nothing to open. */
  async #reopen(id: string): Promise<boolean> {
    if (!(await this.#handedIn.reopen(id))) return false
    this.sent = undefined
    this.found = await this.drafts.find()
    if (this.found) await this.resume({ at: 'review' })
    else this.#flow.go({ at: 'start' })
    this.#flow.host.focus('title')
    return true
  }

  another(): void {
    this.sent = undefined
    this.#flow.go({ at: 'start' })
  }

  /** Keeps what is on the page, after a pause. */
  save(): void {
    const { session } = this.#flow
    if (session?.hasEntries) this.drafts.save(this.#version, () => this.#content(session))
  }

  /** Saves at once what is still waiting to be saved, because the page is being left. */
  leave(): void {
    void this.drafts.flush()
    if (this.#flow.isShared && this.kept?.kind === 'arrived')
      void this.#handedIn.forgetReceipt(this.kept.receipt.id)
  }

  /** Ends what runs for this form. */
  stop(): void {
    this.leave()
    void this.drafts.stop()
    this.#handedIn.stop()
  }

  /** Reads again what the device holds. */
  async refresh(): Promise<void> {
    const { view, session, isShared, host } = this.#flow
    this.waiting = await this.#handedIn.waiting(this.#loaded.county, this.#form)
    this.receipts = isShared ? [] : await this.#handedIn.receipts(this.#form)
    if (view.at === 'application') await this.#readKept(view.id)
    if (this.draftState === 'elsewhere' && session) {
      // An earlier look that ends later would show what was there before.
      const look = ++this.#looks
      const draft = await this.drafts.read()
      if (draft && look === this.#looks) session.entries = (draft.content as DraftContent).entries
    }
    host.changed()
  }

  get #form(): string {
    return this.#loaded.release.definition.id
  }

  get #version(): string {
    return this.#loaded.release.definition.version
  }

  async #readKept(id: string): Promise<void> {
    const flow = this.#flow
    const before = this.kept
    const kept = await this.#handedIn.read(id)
    if (flow.view.at !== 'application' || flow.view.id !== id) return
    if (!kept || formOf(kept) !== this.#form) {
      flow.show({ at: 'start' })
      return
    }
    this.kept = kept
    if (kept.kind === 'arrived' && before?.kind === 'on-its-way') {
      const { receipt } = kept
      const code = receipt.jws === undefined ? receipt.accepted.reference : receipt.receipt.code
      flow.host.tell('amt-receipt', { id, code })
      // Drawn first: the title of the receipt is another one.
      flow.host.changed()
      flow.host.focus('title')
    }
  }

  /** True where the county takes this form no more. Without a network nobody knows: then it is held back before it is sent. */
  async #isClosed(): Promise<boolean> {
    const answer = await fetch(this.#loaded.county + formIndexPath, {
      cache: 'no-cache',
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined)
    const standing = await delivery.standingOf(this.#form, answer)
    this.notice = standing?.message
    return standing !== undefined && standing.state !== 'open'
  }

  async #handIn(session: FormSession): Promise<void> {
    const flow = this.#flow
    const { loaded, language, answers } = session
    const files = flow.files ? flow.files.handedOver : []
    if (!files) throw new Error('The bytes of a file are missing.')
    if (!this.backend) throw new Error('The page has chosen no backend that this form may go to.')
    const id = await this.#handedIn.handIn({
      loaded,
      backend: this.backend,
      answers,
      files,
      language,
      draft: this.drafts.kept,
      replaces: this.drafts.replaces,
      isShared: flow.isShared,
    })
    this.sent = session
    flow.beginSession()
    this.misfits = []
    this.drafts.begin()
    flow.host.tell('amt-sent', { id })
    flow.go({ at: 'application', id })
  }

  /** Puts a draft's content into the form, whatever version of it the draft is of. */
  async #fillIn(
    { ver, content: saved }: Pick<delivery.OpenedDraft, 'ver' | 'content'>,
    findFile: FindFile,
  ): Promise<DraftContent> {
    const content = saved as DraftContent
    const { session, files } = this.#flow
    if (!session) return content
    session.entries = content.entries
    this.missingFiles = (await files?.restore(findFile)) ?? []
    if (content.language && content.language !== session.language)
      await this.#flow.setLanguage(content.language)
    // Few drafts are of another version. Without a network for it, what does not fit stays in the draft, and is told next time.
    const module = ver === this.#version ? undefined : await import('./misfits.ts').catch(() => undefined)
    this.misfits = module?.misfitsIn(session, content.written) ?? []
    return content
  }

  #content(session: FormSession): DraftContent {
    const { entries, language } = session
    return { entries, view: this.#flow.view, language, written: writeDown(session) }
  }
}

const formOf = (kept: delivery.Kept): string =>
  kept.kind === 'arrived' ? kept.receipt.form : kept.application.form

async function chosenBackend(
  { release, county }: LoadedRelease,
  chosen: string | undefined,
): Promise<Backend | undefined> {
  try {
    return await delivery.chooseBackend(release, county, chosen, location.href)
  } catch (error) {
    console.error('<amt-form backend>:', error)
    return undefined
  }
}

function problemOf(error: unknown): LaterFlow['problem'] {
  if (!(error instanceof DOMException)) return 'sealFailed'
  if (error.name === 'InvalidStateError') return 'sentElsewhere'
  return error.name === 'QuotaExceededError' ? 'quotaFailed' : 'sealFailed'
}
