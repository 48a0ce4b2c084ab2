import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Language } from '../../contract/text.ts'
import { rowTitle } from '../../engine/summarise.ts'
import { fill } from '../../messages/index.ts'
import { sheet } from '../../theme/sheet.ts'
import { FormFlow } from './form-flow.ts'
import type { FormSession } from './form-session.ts'
import { heading } from './heading.ts'
import { controlId, type Ui } from './ui.ts'
import { fragmentOf, type View, viewOf } from './view.ts'
import { answers } from './views/answers.ts'
import { application, stateText, writeMoment } from './views/application.ts'
import { failure } from './views/failure.ts'
import { start } from './views/start.ts'
import { errorSummary, progress, step } from './views/step.ts'

/**
 * An application form of a county: fill in, check, send, receipt. Works offline once loaded; what is sent is sealed on the
 * device for the office alone.
 *
 * @summary A county's application form.
 * @slot - What to show without JavaScript, while loading and where the form cannot be shown: other ways to apply.
 * @fires amt-step - `{ step }`: another view is shown.
 * @fires amt-sent - `{ id }`: sealed and kept; not yet with the office.
 * @fires amt-receipt - `{ id, code }`: the office's signed receipt has come.
 * @csspart form - Everything inside.
 * @cssprop --amt-color-action - Buttons and links.
 * @cssprop --amt-color-on-action - Text on buttons.
 * @cssprop --amt-color-text - Text.
 * @cssprop --amt-color-text-muted - Hints.
 * @cssprop --amt-color-background - What stands behind.
 * @cssprop --amt-color-signal - The ring of focus and what matters.
 * @cssprop --amt-font-family - Font.
 * @cssprop --amt-radius - Corners.
 */
export class FormElement extends LitElement {
  /** The county whose forms are shown where the element names none. Absolute, ends with a slash. */
  static defaultCounty = ''

  static override readonly styles = sheet
  static override readonly properties: PropertyDeclarations = {
    form: {},
    county: {},
    trust: {},
    level: { type: Number, attribute: 'heading-level' },
    keepsHistory: { attribute: 'history', converter: (value: string | null) => value !== 'off' },
  }

  /** Which form: the id under which the county publishes it. */
  declare form: string
  /** The county's site, absolute. */
  declare county: string
  /** Thumbprint of the county's root key. Without it, whoever serves this script is trusted. */
  declare trust: string | undefined
  /** Level of the form's title among the page's headings. 1 where the form is the page. */
  declare level: number
  /** Steps are places in the browser's history; `history="off"` for pages with a router of their own. */
  declare keepsHistory: boolean

  #announcement = ''
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
    sent: (id) => this.dispatchEvent(new CustomEvent('amt-sent', { detail: { id } })),
    arrived: (id, code) => this.dispatchEvent(new CustomEvent('amt-receipt', { detail: { id, code } })),
  })

  constructor() {
    super()
    this.form = ''
    this.county = FormElement.defaultCounty
    this.trust = undefined
    this.level = 2
    this.keepsHistory = true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#onHistory)
    addEventListener('online', this.#redraw)
    addEventListener('offline', this.#redraw)
    addEventListener('pagehide', this.#onLeave)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#onHistory)
    removeEventListener('online', this.#redraw)
    removeEventListener('offline', this.#redraw)
    removeEventListener('pagehide', this.#onLeave)
    this.#flow.leave()
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('form') && !changed.has('county') && !changed.has('trust')) return
    const language = (this.closest('[lang]') as HTMLElement | null)?.lang.slice(0, 2) ?? 'de'
    const wanted: View = (this.keepsHistory ? viewOf(this.form, location.hash) : undefined) ?? { at: 'start' }
    const county = new URL(this.county, location.href).href
    void this.#flow.load({ county, form: this.form, trust: this.trust ?? undefined }, language, wanted)
  }

  protected override render(): TemplateResult {
    const { session, failed } = this.#flow
    const ui = this.#ui
    if (failed) return this.#frame(failure(failed, ui), ui)
    if (!session) return html`<slot></slot>`
    const { definition, development } = session.loaded.release
    const isOutside = this.#flow.view.at === 'start' || this.#flow.view.at === 'review'
    return this.#frame(
      html`${definition.languages.length > 1 ? this.#languageSwitch(definition.languages) : nothing}
        ${development && isOutside ? html`<p class="note">${ui.say('development')}</p>` : nothing}${this.#renderView(
          session,
          ui,
        )}
        <p class="hidden" role="status">${this.#announcement}</p>`,
      ui,
    )
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
        return this.#renderApplication(session, ui)
    }
  }

  #renderStart({ loaded }: FormSession, ui: Ui): TemplateResult {
    const flow = this.#flow
    return html`${this.#title(ui.text(loaded.release.definition.title))}${start(
      {
        loaded,
        draftSaved: flow.found && writeMoment(flow.found.savedAt, ui.language),
        hasEntries: flow.hasEntries,
        waiting: flow.waiting,
        receipts: flow.receipts.map((kept) => ({
          id: kept.id,
          text: stateText({ kind: 'arrived', receipt: kept }, ui),
        })),
        shared: flow.isShared,
        begin: () => {
          flow.begin()
        },
        resume: () => void flow.continue(),
        startAnew: () => void flow.startAnew(),
        show: (id) => {
          flow.go({ at: 'application', id })
        },
        setShared: (shared) => void flow.setShared(shared),
      },
      ui,
    )}`
  }

  #renderStep({ steps, issues }: FormSession, id: string, ui: Ui): TemplateResult {
    const index = Math.max(
      0,
      steps.findIndex((candidate) => candidate.step.id === id),
    )
    const current = steps[index]
    if (!current) return html``
    const showField = (path: string): void => {
      this.#focus(controlId(path))
    }
    return html`${progress(index + 1, steps.length + 1, ui)}
      ${errorSummary(issues, showField, ui)}${this.#title(ui.text(current.step.title))}
      ${
        this.#flow.missingFiles.length > 0
          ? html`<p class="note">${ui.say('filesMissing', { names: this.#flow.missingFiles.join(', ') })}</p>`
          : nothing
      }
      <form novalidate @submit=${this.#onSubmit}>
        ${step(current, ui)}
        <div class="actions">
          <button type="submit">${ui.say('next')}</button>
          <button type="button" class="second" @click=${this.#onBack}>${ui.say('back')}</button>
        </div>
      </form>
      ${this.#draftState(ui)}`
  }

  #renderReview(session: FormSession, ui: Ui): TemplateResult {
    const flow = this.#flow
    const { authority, office } = session.loaded.release
    const last = session.steps.length + 1
    const change = (id: string, path: string): void => {
      flow.change(id, path)
    }
    return html`${progress(last, last, ui)}${this.#title(ui.say('review'))}
      <p>${ui.say('reviewIntro')}</p>
      ${answers(session.steps, session.context, change, ui)}
      <p>${ui.say('sendHint', { authority, office: office.name })}</p>
      ${flow.problem ? html`<div class="box help" role="alert"><p>${ui.say(flow.problem)}</p></div>` : nothing}
      <div class="actions">
        <button
          type="button"
          aria-disabled=${flow.isSealing ? 'true' : 'false'}
          @click=${() => void flow.send()}
        >
          ${ui.say(flow.isSealing ? 'sealing' : 'send')}
        </button>
        <button type="button" class="second" @click=${this.#onBack}>${ui.say('back')}</button>
      </div>
      ${this.#draftState(ui)}`
  }

  #renderApplication({ loaded }: FormSession, ui: Ui): TemplateResult {
    const flow = this.#flow
    const { kept, sent } = flow
    if (!kept) return this.#title(ui.say('statusTitle'))
    return html`${this.#title(ui.say(kept.kind === 'arrived' ? 'receiptTitle' : 'statusTitle'))}${application(
      {
        kept,
        release: loaded.release,
        county: loaded.county,
        isKept: flow.isKept,
        online: navigator.onLine,
        answers: sent ? answers(sent.steps, sent.context, undefined, ui) : [],
        sendNow: () => {
          flow.sendNow()
        },
        withdraw: () => void this.#withdraw(kept.kind === 'on-its-way' ? kept.application.id : ''),
        another: () => {
          flow.another()
        },
      },
      ui,
    )}`
  }

  #title(text: string): TemplateResult {
    return html`<div id="title" tabindex="-1">
      ${heading(this.level, html`<span class="title">${text}</span>`)}
    </div>`
  }

  #draftState(ui: Ui): TemplateResult | typeof nothing {
    const keys = {
      saving: 'draftSaving',
      kept: 'draftKept',
      'not-kept': 'draftNotKept',
      full: 'draftFull',
      elsewhere: 'draftElsewhere',
      'sent-elsewhere': 'draftSentElsewhere',
      shared: 'draftShared',
    } as const
    const state = this.#flow.draftState
    return state === 'none' ? nothing : html`<p class="draft">${ui.say(keys[state])}</p>`
  }

  #languageSwitch(offered: readonly Language[]): TemplateResult {
    const names = { de: 'Deutsch', en: 'English', 'de-simple': 'Einfache Sprache' }
    return html`<div class="languages" role="group" aria-label=${this.#ui.say('language')}>
      ${offered.map(
        (language) =>
          html`<button
            type="button"
            class="plain"
            lang=${language === 'en' ? 'en' : 'de'}
            aria-pressed=${language === this.#flow.session?.language ? 'true' : 'false'}
            @click=${() => void this.#flow.setLanguage(language)}
          >
            ${names[language]}
          </button>`,
      )}
    </div>`
  }

  get #ui(): Ui {
    const flow = this.#flow
    const { session, messages } = flow
    const language = session?.language ?? 'de'
    const say: Ui['say'] = (key, values = {}) => fill(messages.ui[key], values)
    const text: Ui['text'] = (local) => local[language] ?? local.de
    return {
      language,
      messages,
      today: session?.context.today ?? '',
      places: session?.loaded.release.places ?? [],
      level: this.level,
      text,
      say,
      issueAt: (path) => session?.issues.find(({ field }) => field === path),
      explain: (issue) => {
        const { field, code, values = {} } = issue
        const rule = session?.ruleMessage(issue)
        if (rule) return text(rule)
        const label = session?.labelOf(field)
        return fill(messages.issue[code], { label: label ? text(label) : field, ...values })
      },
      enter: (path, entry) => {
        flow.enter(path, entry)
      },
      addFiles: (path, files) => void this.#addFiles(path, [...files], say),
      removeFile: (path, id) => {
        const name = flow.removeFile(path, id)
        if (name) this.#announce(say('fileRemoved', { name }))
      },
      addRow: (group, shown) => {
        flow.addRow(group, shown)
      },
      removeRow: (group, index) => {
        const item = flow.removeRow(group, index)
        if (item) this.#announce(say('rowRemoved', { item: rowTitle(text(item), index) }))
      },
    }
  }

  async #addFiles(path: string, files: readonly File[], say: Ui['say']): Promise<void> {
    this.#announce(say('fileReading'))
    const name = await this.#flow.addFiles(path, files)
    const issue = this.#flow.session?.issues.find(({ field }) => field === path)
    this.#announce(name ? say('fileAdded', { name }) : issue ? this.#ui.explain(issue) : '')
  }

  async #withdraw(id: string): Promise<void> {
    if (await this.#flow.withdraw(id)) this.#announce(this.#ui.say('withdrawn'))
  }

  /** Says a change of state to people who do not see it. */
  #announceState(): void {
    const { view, kept } = this.#flow
    if (view.at === 'application' && kept) this.#announcement = stateText(kept, this.#ui)
  }

  #announce(text: string): void {
    this.#announcement = text
    this.requestUpdate()
  }

  #focus(id: string): void {
    void this.updateComplete.then(() => {
      const target = this.shadowRoot?.getElementById(id)
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
      history.pushState(history.state, '', fragmentOf(this.form, view) || location.pathname + location.search)
    }
    this.dispatchEvent(
      new CustomEvent('amt-step', { detail: { step: view.at === 'step' ? view.step : view.at } }),
    )
  }

  protected override updated(): void {
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
    if (flow.found && view.at !== 'start' && view.at !== 'application') {
      void flow.resume(view)
    } else {
      // What has been sent is no longer here to be gone through.
      const isGone = !flow.hasEntries && view.at !== 'application' && !flow.isFirstStep(view)
      flow.show(isGone ? { at: 'start' } : flow.reachable(view))
    }
    this.#focus('title')
  }

  #onLeave = (): void => {
    this.#flow.leave()
  }

  #redraw = (): void => {
    this.requestUpdate()
  }
}
