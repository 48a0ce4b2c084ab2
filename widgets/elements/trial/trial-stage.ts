import type { TrialNews } from '../../contract/trial.ts'
import type { Trial } from '../../delivery/trial/read-trial-request.ts'
import type { TrialCounty } from '../../delivery/trial/trial-county.ts'
import type { FormElement } from '../form/form-element.ts'
import { uploadFiles, withoutFiles } from './file-answers.ts'
import { goTo } from './go-to.ts'
import { setClock } from './set-clock.ts'
import { speak } from './speak.ts'
import { TypedAnswers } from './typed-answers.ts'
import { untilShown } from './until-shown.ts'

/** A form that is on the stage, or about to be. */
interface Showing {
  readonly trial: Trial
  readonly box: HTMLElement
  readonly form: FormElement
  /** The view it shows: a step's id, `start`, `review`, `application`. */
  at: string
}

/**
 * Shows one trial after the other: each release gets an element of its own, which takes the place of the one before once it
 * shows the right step. Of releases that come meanwhile only the last is shown.
 */
export class TrialStage {
  readonly #place: HTMLElement
  readonly #county: Promise<TrialCounty>
  readonly #tell: (news: TrialNews) => void
  readonly #typed = new TypedAnswers()
  #shown: Showing | undefined
  #next: Trial | undefined
  #isBusy = false

  constructor(place: HTMLElement, county: Promise<TrialCounty>, tell: (news: TrialNews) => void) {
    this.#place = place
    this.#county = county
    this.#tell = tell
  }

  /** True while a form goes to its step by itself. */
  get isMoving(): boolean {
    return this.#isBusy
  }

  show(trial: Trial): void {
    this.#next = trial
    if (!this.#isBusy) void this.#work()
  }

  async #work(): Promise<void> {
    this.#isBusy = true
    while (this.#next) {
      const trial = this.#next
      this.#next = undefined
      try {
        await this.#change(trial)
      } catch (error) {
        this.#tell({ amtTrial: 'failed', code: 'not-shown', detail: String(error) })
      }
    }
    this.#isBusy = false
  }

  async #change(trial: Trial): Promise<void> {
    const county = await this.#county
    setClock(trial.today)
    await county.publish(trial.release)
    const wanted = this.#wanted(trial)
    if (wanted === 'start' || !isSame(trial, this.#shown?.trial)) this.#typed.forget()
    const coming = this.#put(trial, county)
    const { form } = coming
    const fill = async (): Promise<void> => {
      await uploadFiles(form, trial.answers)
      await this.#typed.retype(form)
    }
    try {
      await untilShown(form)
      await speak(form, trial)
      this.#typed.listenTo(form)
      await goTo(form, wanted, trial.release.definition, fill, () => coming.at)
    } catch (error) {
      coming.box.remove()
      throw error
    }
    // Somebody has changed it again: this one would only flash up.
    if (this.#next) {
      coming.box.remove()
      return
    }
    for (const before of [...this.#place.children]) if (before !== coming.box) before.remove()
    this.#shown = coming
    coming.box.classList.remove('trial__coming')
    this.#tell({ amtTrial: 'step', step: coming.at })
  }

  #wanted({ step, release }: Trial): string {
    const before = this.#shown
    if (step !== undefined) return step
    if (before?.trial.release.definition.id !== release.definition.id) return 'start'
    return before.at === 'application' ? 'review' : before.at
  }

  #put(trial: Trial, { site, trust }: TrialCounty): Showing {
    const { release, language, answers } = trial
    const box = document.createElement('div')
    box.className = 'trial__coming'
    box.lang = language === 'en' ? 'en' : 'de'
    const form = document.createElement('amt-form')
    const attributes = {
      form: release.definition.id,
      county: site,
      trust,
      'heading-level': '1',
      history: 'off',
    }
    for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value)
    form.prefill = withoutFiles(answers)
    const showing: Showing = { trial, box, form, at: 'start' }
    form.addEventListener('amt-step', (event) => {
      showing.at = (event as CustomEvent<{ step: string }>).detail.step
      if (this.#shown === showing) this.#tell({ amtTrial: 'step', step: showing.at })
    })
    form.addEventListener('amt-receipt', () => {
      this.#tell({ amtTrial: 'sent' })
    })
    box.append(form)
    this.#place.append(box)
    return showing
  }
}

/** Whether it is the same form with the same answers to begin with: then what was typed since is still meant. */
const isSame = (one: Trial, other: Trial | undefined): boolean =>
  one.release.definition.id === other?.release.definition.id &&
  JSON.stringify(one.answers) === JSON.stringify(other.answers)
