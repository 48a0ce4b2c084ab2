import type { Entries } from '../../engine/entries.ts'
import type { Answers } from '../../contract/answers.ts'
import type { LoadErrorCode } from '../../contract/error-codes.ts'
import { languages } from '../../contract/limits.ts'
import type { Language } from '../../contract/text.ts'
import { type LoadedRelease, loadRelease } from '../../delivery/load-release.ts'
import type { Entry } from '../../engine/entries.ts'
import { coreMessages, type Messages, messagesIn } from '../../messages/index.ts'
import type { DraftDialog } from './draft-dialog.ts'
import type { FormFiles } from './form-files.ts'
import { FormSession } from './form-session.ts'
import type { LaterFlow } from './later.ts'
import type { instead } from './instead.ts'
import type * as languageSwitch from './language-switch.ts'
import { mayHoldSomething } from './may-hold-something.ts'
import type * as mistakes from './mistakes.ts'
import { type Questions, questionsFor } from './questions.ts'
import { rememberShared, remembersShared } from './shared-device.ts'
import { controlId } from './ui.ts'
import type { View } from './view.ts'

/** Which form is shown, and how. */
export interface FormPlace {
  readonly county: string
  readonly form: string
  readonly trust: string | undefined
  /** In a frame of the county's site. */
  readonly framed: boolean
}

/** What the flow asks of the element that shows it. */
export interface FlowHost {
  /** Something to show has changed. */
  readonly changed: () => void
  /** The view has changed; `isNew` where it is a new place in the history. */
  readonly moved: (view: View, isNew: boolean) => void
  /** Focus belongs on the control with this id once it is there. */
  readonly focus: (id: string) => void
  /** Something has happened that the page may want to know: the element's events. */
  readonly tell: (event: 'amt-step' | 'amt-saved' | 'amt-sent' | 'amt-receipt', detail?: object) => void
}

/**
 * The way through one form, from its start page to the review. Knows no DOM: the element shows what is here. What is only
 * needed once something is entered (keeping, sealing, sending) is in `LaterFlow` and fetched by then.
 */
export class FormFlow {
  readonly host: FlowHost
  session: FormSession | undefined
  questions: Questions | undefined
  files: FormFiles | undefined
  messages: Messages = coreMessages
  failed: LoadErrorCode | undefined
  /** Words and views for what is wrong with an answer. There before the first can be. */
  mistakes: typeof mistakes | undefined
  /** There in a form of several languages. */
  languages: typeof languageSwitch | undefined
  /** Shows what there is instead of a form. */
  instead: typeof instead | undefined
  /** A draft is being saved to a file, or opened from one. */
  dialog: DraftDialog | undefined
  view: View = { at: 'start' }
  /** Language of what is said while there is no form. */
  language: Language = 'de'
  isShared = false
  /** The element's `backend`. */
  chosenBackend: string | undefined
  /** Who can read what is entered, where it is not sealed to the office. */
  plainTo: string | undefined
  /** There from the first answer on, or as soon as this device may hold something. */
  later: LaterFlow | undefined
  /** It could not be fetched what comes after the first answer. */
  isMissingLater = false
  #opening: Promise<LaterFlow | undefined> | undefined
  #prefill: Answers | undefined
  /** The same as somebody would have entered it. */
  #prefilled: Entries = {}
  #returnsToReview = false
  #turn = 0

  constructor(host: FlowHost) {
    this.host = host
  }

  /**
   * Loads a form.
   *
   * @param wanted The view that the page's address names.
   * @param prefill Answers that the host page knows already.
   */
  async load(source: FormPlace, language: string, wanted: View, prefill: Answers | undefined): Promise<void> {
    const turn = ++this.#turn
    this.stop()
    this.files?.clear()
    this.files = undefined
    this.session = undefined
    this.questions = undefined
    this.failed = undefined
    this.view = { at: 'start' }
    this.#prefill = prefill
    const failed = await this.#load(source, language, () => turn === this.#turn)
    if (turn !== this.#turn) return
    if (failed) {
      // Why there is no form is said, if the words for it can be had.
      try {
        this.language = language === 'en' ? 'en' : 'de'
        await this.#fetchTexts(this.language)
        this.instead = (await import('./instead.ts')).instead
      } catch {
        // Then only that there is none is said.
      }
      if (turn !== this.#turn) return
      this.failed = failed.code
      if (failed.code !== 'framed')
        console.error(`<amt-form form="${source.form}">: ${failed.code}. ${failed.detail}`)
    } else {
      this.isShared = remembersShared()
      if (wanted.at === 'application' || (await mayHoldSomething())) await this.need()
      if (wanted.at === 'application') this.show(wanted)
      else if (wanted.at !== 'start') await this.later?.resume(wanted)
    }
    this.host.changed()
  }

  /** Fetches what is needed from the first answer on. @returns `undefined` where the network does not give it. */
  need(): Promise<LaterFlow | undefined> {
    this.#opening ??= this.#open(this.#turn)
    return this.#opening
  }

  async setLanguage(language: Language): Promise<void> {
    this.messages = await messagesIn(language, this.mistakes !== undefined)
    if (this.session) this.session.language = language
    this.host.changed()
  }

  async setShared(shared: boolean): Promise<void> {
    this.isShared = shared
    rememberShared(shared)
    await this.later?.setShared(shared)
    this.host.changed()
  }

  /** Begins with nothing entered but what the host page knows. */
  beginSession(): void {
    const { session, questions } = this
    if (!session || !questions) return
    this.session = new FormSession(session.loaded, questions.kinds, session.language, this.#prefilled)
    this.files?.clear()
    this.#beginFiles()
  }

  begin(): void {
    const first = this.session?.steps[0]
    if (first) this.go({ at: 'step', step: first.step.id })
  }

  /** The step where everything begins. */
  isFirstStep(view: View): boolean {
    return view.at === 'start' || (view.at === 'step' && view.step === this.#stepIds()[0])
  }

  /** True where something has been entered on this page. */
  get hasEntries(): boolean {
    return this.session?.hasEntries ?? false
  }

  /** Another window writes this draft or has sent it; here it can only be read. */
  get isReadOnly(): boolean {
    const state = this.later?.draftState
    return state === 'elsewhere' || state === 'sent-elsewhere'
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
    this.host.focus('title')
  }

  /** Shows a view. */
  show(view: View, isNew = false): void {
    this.view = view
    if (this.session) this.session.issues = []
    this.#returnsToReview = false
    this.host.moved(view, isNew)
    // What an answer can be wrong in is said without waiting, and without a network.
    if (view.at === 'step') this.#prepareTexts()
    if (view.at === 'review' || view.at === 'application') void this.need()
    this.later?.shown(view)
    this.host.changed()
  }

  enter(path: string, entry: Entry): void {
    this.session?.enter(path, entry)
    this.save()
  }

  /** Goes on to the next step, or stays where something must be put right. */
  next(): void {
    const { session, view } = this
    if (!session || view.at !== 'step') return
    if (!this.mistakes) {
      this.#prepareTexts(() => {
        this.next()
      })
      return
    }
    if (!session.checkStep(view.step)) {
      this.showErrors()
      return
    }
    const ids = this.#stepIds()
    const following = ids[ids.indexOf(view.step) + 1]
    const review: View = { at: 'review' }
    const next: View = following === undefined ? review : { at: 'step', step: following }
    this.go(this.#returnsToReview ? this.reachable(review) : next)
    this.save()
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
    this.host.focus(controlId(path))
  }

  showErrors(): void {
    this.host.changed()
    this.host.focus('errors')
  }

  /** Keeps what is on the page, soon. */
  save(): void {
    const { session } = this
    void this.need().then((later) => {
      if (session === this.session) later?.save()
    })
    this.host.changed()
  }

  /** Ends what runs for this form, because the element goes or shows another one. */
  stop(): void {
    this.later?.stop()
    this.later = undefined
    this.#opening = undefined
    this.isMissingLater = false
  }

  async #load(
    source: FormPlace,
    language: string,
    isCurrent: () => boolean,
  ): Promise<{ readonly code: LoadErrorCode; readonly detail: string } | undefined> {
    if (source.framed) return { code: 'framed', detail: '' }
    const outcome = await loadRelease(source, (input, init) => fetch(input, init))
    if (!outcome.ok) return outcome
    const { loaded } = outcome
    const { definition } = loaded.release
    const spoken =
      languages.find((candidate) => candidate === language && definition.languages.includes(candidate)) ??
      'de'
    try {
      this.plainTo = await this.#findPlainReceiver(loaded)
    } catch (error) {
      return { code: 'wrong-backend', detail: String(error) }
    }
    try {
      const questions = await questionsFor(definition)
      const all = questions.needsAllTexts || this.plainTo !== undefined || this.mistakes !== undefined
      const [messages, tellers, languageSwitch] = await Promise.all([
        messagesIn(spoken, all),
        all ? import('./mistakes.ts') : undefined,
        definition.languages.length > 1 ? import('./language-switch.ts') : undefined,
      ])
      // Few pages know anything beforehand.
      const prefilled =
        this.#prefill &&
        (await import('../../engine/enter-answers.ts')).enterAnswers(this.#prefill, definition)
      if (!isCurrent()) return undefined
      this.messages = messages
      this.mistakes = tellers
      this.languages = languageSwitch
      this.questions = questions
      this.#prefilled = prefilled ?? {}
      this.session = new FormSession(loaded, questions.kinds, spoken, this.#prefilled)
      this.#beginFiles()
      return undefined
    } catch (error) {
      return { code: 'unreachable', detail: String(error) }
    }
  }

  /**
   * Fetches the texts that are not there from the start, and what tells mistakes.
   *
   * @throws {TypeError} where the network does not give them.
   */
  async #fetchTexts(language: Language): Promise<void> {
    if (this.mistakes) return
    const [messages, tellers] = await Promise.all([messagesIn(language, true), import('./mistakes.ts')])
    this.messages = messages
    this.mistakes = tellers
  }

  #prepareTexts(then?: () => void): void {
    this.#fetchTexts(this.session?.language ?? 'de').then(then, () => {
      this.isMissingLater = true
      this.host.changed()
    })
  }

  /** Only what is not our own intake has to be looked at closer. */
  async #findPlainReceiver(loaded: LoadedRelease): Promise<string | undefined> {
    if (!this.chosenBackend && loaded.release.backend.kind === 'intake') return undefined
    const { plainReceiver } = await import('../../delivery/plain-receiver.ts')
    return plainReceiver(loaded, this.chosenBackend, location.href)
  }

  async #open(turn: number): Promise<LaterFlow | undefined> {
    const { session } = this
    if (!session) return undefined
    try {
      const { LaterFlow } = await import('./later.ts')
      await this.#fetchTexts(session.language)
      const later = await LaterFlow.open(this, session.loaded)
      if (turn !== this.#turn) {
        later.stop()
        return undefined
      }
      this.later = later
      this.isMissingLater = false
      later.shown(this.view)
      this.host.changed()
      return later
    } catch (error) {
      // Without a network there is nothing to keep answers with: they stay on the page, which says so.
      console.error('<amt-form>:', error)
      this.isMissingLater = true
      this.#opening = undefined
      this.host.changed()
      return undefined
    }
  }

  #beginFiles(): void {
    const { questions, session } = this
    const keeper = async () => (await this.need())?.drafts
    this.files = questions?.rows && session && new questions.rows.Files(session, keeper, this.host.changed)
  }

  #stepIds(): string[] {
    return this.session?.steps.map(({ step }) => step.id) ?? []
  }
}
