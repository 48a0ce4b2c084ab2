import { html, type TemplateResult } from 'lit/html.js'
import type { BerlinTime } from '../../contract/opening/berlin-time.ts'
import { openingState, type Schedule } from '../../contract/opening/opening-hours.ts'
import { openingSentence } from '../../messages/opening/opening-sentence.ts'

/** Whether an office is open at this moment, in words and with a dot. */
export function openingNow(schedule: Schedule, now: BerlinTime, language: string): TemplateResult {
  const state = openingState(schedule, now)
  return html`<span class="now" data-state=${state.kind}>${openingSentence(state, language)}</span>`
}
