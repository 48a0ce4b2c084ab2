import * as delivery from '../../../widgets/delivery/index.ts'
import { type LoadedRelease, loadRelease } from '../../../widgets/delivery/load-release.ts'
import type { Agent } from '../machine/agent.ts'
import { machine } from '../machine/machine.ts'
import { Page } from '../machine/page.ts'
import type { Browser } from './browser.ts'
import { site } from './county.ts'
import { checkedAnswers, formId, pdfOf } from './form.ts'
import type { Notes } from './notes.ts'

/** What a draft of the form holds. */
interface Content {
  /** Which of the citizen's concerns it is; two applications for one are one too many. */
  readonly concern: string
  readonly edition: number
  /** Id of the file, where it has one. */
  readonly file: string | undefined
}

/** What all tabs of a schedule share. */
export interface Surroundings {
  readonly trust: string
  readonly notes: Notes
  readonly random: () => number
}

/**
 * A tab with the form in it: the real outbox, seal and delivery code, used as the form element uses it, by a citizen who
 * fills in, hands in, takes back and sends again.
 */
export class Tab {
  readonly agent: Agent
  readonly page = new Page()
  readonly #browser: Browser
  readonly #surroundings: Surroundings
  #device: delivery.Device | undefined
  #loaded: LoadedRelease | undefined
  #watch: { readonly now: () => void } | undefined
  #draft: { readonly id: string; rev: number; replaces: string | undefined; content: Content } | undefined
  #isSealing = false

  constructor(name: string, browser: Browser, surroundings: Surroundings) {
    this.#browser = browser
    this.#surroundings = surroundings
    this.agent = browser.begin(name, this.page)
    this.#do('opens', () => this.#open())
  }

  hear(type: string): void {
    machine().post(this.agent, () => {
      this.page.hear(type)
    })
  }

  /** Goes on with the draft that lies here, or begins one; changes what is filled in already. */
  fillIn(withFile: boolean): void {
    this.#do('fills in', async () => {
      const device = this.#device
      if (device?.keeps !== 'drafts' || !this.#loaded) return
      const found = this.#draft ?? (await this.#findDraft(device))
      const content: Content = found
        ? { ...found.content, edition: found.content.edition + 1 }
        : { concern: this.#surroundings.notes.newConcern(), edition: 1, file: undefined }
      const file = content.file ?? (withFile ? crypto.randomUUID() : undefined)
      const filled = { ...content, file }
      const draft = found ?? { id: crypto.randomUUID(), rev: 0, replaces: undefined, content: filled }
      if (file !== undefined) {
        await delivery.keepFile(device, draft.id, file, pdfOf(content.concern, file).bytes)
      }
      const place = { id: draft.id, form: formId, county: site, ver: '1.0.0' }
      const rev = await delivery.keepDraft(device, place, draft.rev, filled)
      // Another tab has it: this one shows what lies here when it is used next.
      this.#draft = typeof rev === 'number' ? { ...draft, rev, content: filled } : undefined
    })
  }

  /** Goes on with the draft that lies here. */
  lookAtDraft(): void {
    this.#do('looks at the draft', async () => {
      if (this.#device?.keeps === 'drafts') this.#draft = await this.#findDraft(this.#device)
    })
  }

  /** Presses "Absenden". */
  handIn(): void {
    this.#do('hands in', async () => {
      const { notes } = this.#surroundings
      const device = this.#device
      const draft = this.#draft
      if (device?.keeps !== 'drafts' || !this.#loaded || !draft || this.#isSealing) return
      this.#isSealing = true
      try {
        const { concern, edition, file } = draft.content
        const bytes = file === undefined ? undefined : await delivery.findFile(device, draft.id, file)
        const files = bytes && file !== undefined ? [{ ...pdfOf(concern, file), bytes }] : []
        const answers = checkedAnswers({
          kennung: concern,
          anzahl: Math.min(9, edition),
          beilage: files.length > 0,
          ...(files.length > 0 && { nachweis: files.map(({ bytes: _, ...answer }) => answer) }),
        })
        const { release, county } = this.#loaded
        notes.handingIn(draft.id, answers)
        const { application } = await delivery.handIn(
          {
            loaded: this.#loaded,
            backend: await delivery.chooseBackend(release, county, undefined, county),
            answers,
            files,
            language: 'de',
            draft: draft.id,
            replaces: draft.replaces,
            isShared: false,
          },
          device,
        )
        this.#draft = undefined
        notes.shown(application.id, this.#browser)
        this.#watch?.now()
      } finally {
        this.#isSealing = false
      }
    })
  }

  /** Takes back what has not been sent yet, or opens it to be changed. */
  reopen(which: number): void {
    this.#do('reopens', async () => {
      const { db } = this.#outbox()
      const application = at(await delivery.applicationsOfForm(db, site, formId), which)
      if (!application) return
      this.#surroundings.notes.takingBack(application.id)
      const outcome = await delivery.reopen(db, application.id)
      machine().tell(`${this.agent.name}: ${application.id.slice(0, 4)} ${outcome}`)
    })
  }

  /** Presses "Jetzt senden" at what needs help. */
  resend(which: number): void {
    this.#do('resends', async () => {
      const { db } = this.#outbox()
      const application = at(await delivery.applicationsOfForm(db, site, formId), which)
      if (!application || !['action', 'expired'].includes(application.state)) return
      await delivery.retry(db, application)
      this.#watch?.now()
    })
  }

  async #open(): Promise<void> {
    const device = await delivery.openDevice()
    this.#device = device
    if (device.keeps === 'nothing') return
    const { random, trust } = this.#surroundings
    this.#watch = delivery.watchOutbox(device, { fetch, now: () => Date.now(), random })
    const outcome = await loadRelease({ county: site, form: formId, trust }, fetch)
    if (outcome.ok) this.#loaded = outcome.loaded
  }

  async #findDraft(device: delivery.DraftDevice) {
    const found = await delivery.findDraft(device, site, formId)
    return found && { ...found, content: found.content as Content }
  }

  #outbox(): delivery.OutboxDevice {
    if (!this.#device || this.#device.keeps === 'nothing')
      throw new DOMException('Not open.', 'InvalidStateError')
    return this.#device
  }

  /** Has the tab do something. What it refuses to do is said to the citizen, as the element would. */
  #do(what: string, work: () => Promise<void>): void {
    machine().post(this.agent, () => {
      machine().tell(`${this.agent.name} ${what}`)
      work().catch((error: unknown) => {
        machine().tell(`${this.agent.name} ${what}: ${String(error)}`)
        this.#surroundings.notes.failed(error)
      })
    })
  }
}

const at = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)]
