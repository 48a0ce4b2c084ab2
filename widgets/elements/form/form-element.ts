import { html, nothing, type TemplateResult } from 'lit/html.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Answers } from '../../contract/answers.ts'
import type { AnswerIssue } from '../../contract/parsed.ts'
import { sheet } from '../../theme/sheet.ts'
import { BaseElement, type PropertyDeclaration } from '../base-element.ts'
import { FormFlow } from './form-flow.ts'
import type { FormSession } from './form-session.ts'
import { type AroundUi, formUi } from './form-ui.ts'
import { countyOf } from '../county-of.ts'
import { fresh } from './fresh.ts'
import { heading } from '../heading.ts'
import { controlId, type Ui } from './ui.ts'
import { fragmentOf, type View, viewOf } from './view.ts'
import type { LaterView } from './views/later.ts'
import { start } from './views/start.ts'
import { progress, step } from './views/step.ts'

/**
 * An application form of a county: fill in, check, send, receipt. Works offline once the first answer is given; what is
 * sent is sealed on the device for the office alone.
 *
 * @summary A county's application form.
 * @slot - What to show without JavaScript, while loading and where the form cannot be shown: other ways to apply.
 * @slot start - Shown on the form's start page, below its summary.
 * @fires {CustomEvent<{ step: string }>} amt-step - Another view is shown: a step's id, `start`, `review` or `application`.
 * @fires {CustomEvent<void>} amt-saved - What was entered is kept on the device, encrypted. Nothing is with the office.
 * @fires {CustomEvent<{ id: string }>} amt-sent - Sealed and kept; not yet with the office.
 * @fires {CustomEvent<{ id: string, code: string }>} amt-receipt - The office's signed receipt has come.
 * @csspart form - Everything inside.
 * @csspart title - The title of the view.
 * @csspart progress - "Schritt 2 von 4" with its bar.
 * @csspart summary - The error summary.
 * @csspart field - A question: label, hint, error, input.
 * @csspart label - A question's label or legend.
 * @csspart hint - A question's hint.
 * @csspart error - What is wrong with an answer.
 * @csspart input - An input, a list or a text area.
 * @csspart choice - A radio button or checkbox with its label.
 * @csspart button - A button.
 * @csspart answers - A list of answers on the review page and below the receipt.
 * @cssprop --amt-color-action - Buttons and links.
 * @cssprop --amt-color-on-action - Text on buttons.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - Hints.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class FormElement extends BaseElement {
  static override readonly properties: Readonly<Record<string, PropertyDeclaration>> = {
    form: { converter: (text) => text ?? '' },
    county: { converter: (text) => text ?? countyOf.script },
    trust: {},
    backend: {},
    level: { type: Number, attribute: 'heading-level' },
    frame: { type: Boolean },
    worker: {},
    keepsHistory: { attribute: 'history', converter: (text) => text !== 'off' },
    disabled: { type: Boolean, reflect: true },
    prefill: { attribute: false },
  }

  /** Which form: the id under which the county publishes it. */
  declare form: string
  /** The county's site, absolute. */
  declare county: string
  /** Thumbprint of the county's root key. Without it, whoever serves this script is trusted. */
  declare trust: string | undefined
  /**
   * Where applications go, if not where the county says: the name of another backend of this form, or JSON of a `json` or
   * `multipart` backend of this page's own origin.
   */
  declare backend: string | undefined
  /** Level of the form's title among the page's headings. 1 where the form is the page. */
  declare level: number
  /** Shown in a frame of the county's own site: this page's scripts cannot read what is entered. */
  declare frame: boolean
  /** Address of the county's worker file on this website: then the page opens without a network, too. */
  declare worker: string | undefined
  /** Steps are places in the browser's history; `history="off"` for pages with a router of their own. */
  declare keepsHistory: boolean
  /** Everything can be read and nothing changed. */
  declare disabled: boolean
  /** Answers the page knows already, by field id; the person sees them and can change them. Set before the form loads. */
  declare prefill: Answers | undefined

  #announcement = ''
  /** By a page that has put something else in its place: another one may go on with the draft. */
  #isTakenOff = false
  /** The page's own title, without what the form puts before it. */
  #pageTitle: string | undefined
  readonly #flow = new FormFlow({
    changed: () => {
      this.#announceState()
      this.requestUpdate()
    },
    moved: (view, isNew) => {
      this.#onMove(view, isNew)
    },
    focus: (id) => {
      this.#focus(id)
    },
    tell: (event, detail) => {
      this.dispatchEvent(new CustomEvent(event, { detail }))
    },
  })

  readonly #around: AroundUi = {
    announce: (words) => {
      this.#announce(words)
    },
    focus: (path) => {
      this.#focus(controlId(path))
    },
  }

  constructor() {
    super()
    this.adopt(sheet)
    this.form = ''
    this.county = countyOf.script
    this.trust = undefined
    this.backend = undefined
    this.level = 2
    this.frame = false
    this.worker = undefined
    this.keepsHistory = true
    this.disabled = false
    this.prefill = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#onHistory)
    addEventListener('online', this.#onOnline)
    addEventListener('offline', this.#redraw)
    addEventListener('pagehide', this.#onLeave)
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#onHistory)
    removeEventListener('online', this.#onOnline)
    removeEventListener('offline', this.#redraw)
    removeEventListener('pagehide', this.#onLeave)
    this.#flow.later?.leave()
    void Promise.resolve().then(() => {
      if (this.isConnected) return
      this.#flow.stop()
      this.#isTakenOff = true
    })
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (!this.#isTakenOff && !['form', 'county', 'trust', 'frame'].some((name) => changed.has(name))) return
    this.#isTakenOff = false
    const language = (this.closest('[lang]') as HTMLElement | null)?.lang.slice(0, 2) ?? 'de'
    const wanted: View = (this.keepsHistory ? viewOf(this.form, location.hash) : undefined) ?? { at: 'start' }
    const county = countyOf.element(this.county)
    const source = { county, form: this.form, trust: this.trust ?? undefined, framed: this.frame }
    this.#flow.chosenBackend = this.backend ?? undefined
    void this.#flow.load(source, language, wanted, this.prefill)
    const { worker } = this
    if (worker) void import('./host-worker.ts').then(({ keepPage }) => keepPage(worker, county, this.form))
  }

  protected override render(): TemplateResult {
    const { session, failed, view, later } = this.#flow
    const ui = this.#ui
    if (failed) {
      return this.#frame(
        this.#flow.instead?.(failed, this, ui) ??
          html`<p role="alert">${ui.say('notLoaded')}</p>
            <slot></slot>`,
        ui,
      )
    }
    if (!session) return html`<slot></slot>`
    const { definition, development } = session.loaded.release
    const isOutside = view.at === 'start' || view.at === 'review'
    // Each view in each language has nodes of its own: nothing a translator did to one of them is left in the next.
    const key = `${fragmentOf(this.form, view)} ${ui.language} ${later?.kept?.kind === 'arrived'}`
    return this.#frame(
      html`${keyed(
          key,
          html`${this.#flow.languages?.languageSwitch(definition.languages, (language) => void this.#flow.setLanguage(language), ui)}
          ${development && isOutside ? html`<p class="note">${ui.say('development')}</p>` : nothing}${this.#renderView(
            session,
            ui,
          )}`,
        )}
        <p class="hidden" role="status">${fresh(this.#announcement)}</p>
        ${this.#flow.dialog?.render(ui) ?? nothing}`,
      ui,
    )
  }

  /** Begins the form at its first step. */
  begin(): void {
    this.#flow.begin()
  }

  /** Keeps what was entered on the device now. Resolves when it is kept. */
  async save(): Promise<void> {
    const later = await this.#flow.need()
    later?.save()
    await later?.drafts.flush()
  }

  /**
   * Shows at its questions what a server found wrong.
   *
   * @param issues `field` is the path of a question, `code` one of the error codes.
   */
  showIssues(issues: readonly AnswerIssue[]): void {
    void this.#flow.need().then((later) => later?.showIssues(issues))
  }

  #frame(content: TemplateResult, { language }: Ui): TemplateResult {
    return html`<div class="form" part="form" lang=${language === 'de-simple' ? 'de' : language}>
      <div class="content">${content}</div>
    </div>`
  }

  #renderView(session: FormSession, ui: Ui): TemplateResult {
    const { view } = this.#flow
    switch (view.at) {
      case 'start':
        return this.#renderStart(session, ui)
      case 'step':
        return this.#renderStep(session, view.step, ui)
      case 'review':
        return this.#renderReview(session, ui)
      case 'application':
        return this.#renderApplication(ui)
    }
  }

  #renderStart({ loaded }: FormSession, ui: Ui): TemplateResult {
    const flow = this.#flow
    const shown = this.#laterView(ui)
    return html`${this.#title(ui.text(loaded.release.definition.title))}${start(
      {
        loaded,
        kept: shown ? shown.later.views.showKept(shown) : nothing,
        hasBegun: shown !== undefined && (shown.later.found !== undefined || flow.hasEntries),
        shared: flow.isShared,
        plainTo: flow.plainTo,
        begin: () => {
          flow.begin()
        },
        setShared: (shared) => void flow.setShared(shared),
        openFile: () => void this.#openDialog('open'),
      },
      ui,
    )}`
  }

  #renderStep(session: FormSession, id: string, ui: Ui): TemplateResult {
    const { steps, issues } = session
    const index = Math.max(
      0,
      steps.findIndex((candidate) => candidate.step.id === id),
    )
    const current = steps[index]
    if (!current) return html``
    const shown = this.#laterView(ui)
    const showField = (path: string): void => {
      this.#focus(controlId(path))
    }
    return html`${progress(index + 1, steps.length + 1, ui)}
      ${this.#flow.mistakes?.errorSummary(issues, showField, session, ui)}${this.#title(ui.text(current.step.title))}
      ${shown?.later.views.notes(shown)}
      <form novalidate @submit=${this.#onSubmit}>
        <fieldset role="presentation" ?disabled=${this.#isReadOnly}>${step(current, ui)}</fieldset>
        <div class="actions">
          <button type="submit" part="button">${ui.say('next')}</button>
          <button type="button" class="second" part="button" @click=${this.#onBack}>${ui.say('back')}</button>
        </div>
      </form>
      ${this.#draftState(ui)}`
  }

  #renderReview(session: FormSession, ui: Ui): TemplateResult {
    const last = session.steps.length + 1
    const shown = this.#laterView(ui)
    return html`${progress(last, last, ui)}${this.#title(ui.say('review'))}
    ${shown ? shown.later.views.showReview(shown) : this.#missing(ui)} ${this.#draftState(ui)}`
  }

  #renderApplication(ui: Ui): TemplateResult {
    const shown = this.#laterView(ui)
    if (!shown) return this.#missing(ui)
    const { applicationTitle, showApplication } = shown.later.views
    return html`${this.#title(applicationTitle(shown))}${showApplication(shown, () => {
      this.#announce(ui.say('withdrawn'))
    })}`
  }

  #laterView(ui: Ui): LaterView | undefined {
    const flow = this.#flow
    const { later } = flow
    return later && { flow, later, ui, isReadOnly: this.#isReadOnly }
  }

  get #isReadOnly(): boolean {
    return this.#flow.isReadOnly || this.disabled
  }

  /** Instead of what could not be fetched yet: the answers are still here. */
  #missing(ui: Ui): TemplateResult {
    return this.#flow.isMissingLater
      ? html`<div class="box help" role="alert">
          <p>${ui.say('notReady')}</p>
          <button type="button" part="button" @click=${this.#onOnline}>${ui.say('tryAgain')}</button>
        </div>`
      : html`<p>${ui.say('loading')}</p>`
  }

  #title(text: string): TemplateResult {
    return html`<div id="title" tabindex="-1">
      ${heading(this.level, html`<span class="title" part="title">${text}</span>`)}
    </div>`
  }

  #draftState(ui: Ui): TemplateResult | typeof nothing {
    const shown = this.#laterView(ui)
    if (shown) return shown.later.views.draftState(shown, () => void this.#openDialog('save'))
    const { hasEntries, isMissingLater } = this.#flow
    return hasEntries || isMissingLater
      ? html`<p class="draft">${fresh(ui.say(isMissingLater ? 'draftNotReady' : 'draftSaving'))}</p>`
      : nothing
  }

  get #ui(): Ui {
    return formUi(this.#flow, this.level, this.#around)
  }

  /** Says a change of state to people who do not see it. */
  #announceState(): void {
    const { view, later } = this.#flow
    if (view.at === 'application' && later?.kept)
      this.#announcement = later.views.stateText(later.kept, this.#ui)
  }

  #announce(text: string): void {
    this.#announcement = text
    this.requestUpdate()
  }

  #focus(id: string): void {
    void this.updateComplete.then(() => {
      const root = this.shadowRoot
      // Of several answers the one that was given.
      const target = root?.querySelector<HTMLElement>(`[name="${id}"]:checked`) ?? root?.getElementById(id)
      if (!target) return
      // "Schritt 2 von 4" stays in sight above the title, label or legend above its control.
      const block = id === 'title' ? this : (target.closest('.field') ?? target)
      block.scrollIntoView({ block: id === 'title' || id === 'errors' ? 'start' : 'nearest' })
      target.focus({ preventScroll: true })
    })
  }

  #onMove(view: View, isNew: boolean): void {
    this.#announcement = ''
    if (isNew && this.keepsHistory) {
      // Whole, because a page's `<base>` may lead elsewhere.
      history.pushState(history.state, '', location.href.replace(/#.*/u, '') + fragmentOf(this.form, view))
    }
    const step = view.at === 'step' ? view.step : view.at
    this.dispatchEvent(new CustomEvent('amt-step', { detail: { step } }))
  }

  async #openDialog(kind: 'save' | 'open'): Promise<void> {
    const later = await this.#flow.need()
    const module = later && (await import('./draft-dialog.ts').catch(() => undefined))
    if (module) await module.openDraftDialog(kind, this.#flow, later, this)
    else this.#announce(this.#ui.say('notReady'))
  }

  protected override updated(): void {
    for (const text of this.#flow.questions?.sheets ?? []) this.adopt(text)
    this.adopt(this.#flow.mistakes?.mistakesSheet)
    this.adopt(this.#flow.languages?.languagesSheet)
    this.adopt(this.#flow.later?.sheet)
    // The page's title tells people who cannot see the summary that something is wrong, where the form is the page.
    if (this.level !== 1) return
    const { session, view, messages } = this.#flow
    this.#pageTitle ??= document.title
    const hasErrors = view.at === 'step' && session !== undefined && session.issues.length > 0
    const title = (hasErrors ? messages.ui.titlePrefix : '') + this.#pageTitle
    if (title !== document.title) document.title = title
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault()
    this.#flow.next()
  }

  #onBack = (): void => {
    this.#flow.back()
  }

  #onHistory = (): void => {
    const flow = this.#flow
    const view = viewOf(this.form, location.hash)
    if (!this.keepsHistory || !flow.session || !view) return
    const { later } = flow
    if (later?.found && view.at !== 'start' && view.at !== 'application') {
      void later.resume(view)
    } else {
      // What has been sent is no longer here to be gone through.
      const isGone = !flow.hasEntries && view.at !== 'application' && !flow.isFirstStep(view)
      flow.show(isGone ? { at: 'start' } : flow.reachable(view))
    }
    this.#focus('title')
  }

  #onLeave = (): void => {
    this.#flow.later?.leave()
  }

  #onOnline = (): void => {
    if (this.#flow.isMissingLater) this.#flow.save()
    this.requestUpdate()
  }

  #redraw = (): void => {
    this.requestUpdate()
  }
}
