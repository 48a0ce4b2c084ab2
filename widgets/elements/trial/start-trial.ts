import { readTrialRequest } from '../../delivery/trial/read-trial-request.ts'
import { TrialCounty } from '../../delivery/trial/trial-county.ts'
import type { TrialNews } from '../../contract/trial.ts'
import { keepStill } from './keep-still.ts'
import { stopLinks } from './stop-links.ts'
import { TrialStage } from './trial-stage.ts'
import { withoutStorage } from './without-storage.ts'

/**
 * Makes this page a place where forms are tried out. It works only in a frame with an origin of its own: there no script can
 * reach the site's storage, and nobody can have a form of theirs shown as a page of the county.
 *
 * @param site The county's site, absolute, ends with a slash.
 */
export function startTrial(site: string): void {
  const place = document.querySelector<HTMLElement>('[data-trial="form"]')
  const note = document.querySelector<HTMLElement>('[data-trial="note"]')
  if (!place || !note) throw new Error('The page has no place for a trial.')
  if (self.origin !== 'null' || parent === window) {
    note.textContent = 'Diese Seite gehört in die Werkstatt: Dort zeigt sie, wie ein Formular aussieht.'
    return
  }
  const opening = TrialCounty.open(site)
  // Before anything is asked for: nothing leaves this frame.
  globalThis.fetch = async (input, init) => (await opening).fetch(input, init)
  withoutStorage()
  const tell = (news: TrialNews): void => {
    // The page around it is of the same site and no secret is told: this frame's own origin has no name.
    parent.postMessage(news, '*')
  }
  const stage = new TrialStage(place, opening, tell)
  keepStill(() => stage.isMoving)
  stopLinks(place, (address) => {
    note.textContent = `In der Probe öffnen sich keine Links. Dieser führt zu: ${address}`
  })
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return
    // It may have begun to listen later.
    if (isAsking(data)) tell({ amtTrial: 'ready' })
    const trial = readTrialRequest(data)
    if (typeof trial === 'string') tell({ amtTrial: 'failed', code: 'not-valid', detail: trial })
    else if (trial) {
      note.textContent = ''
      stage.show(trial)
    }
  })
  new ResizeObserver(() => {
    tell({ amtTrial: 'height', px: Math.ceil(document.body.getBoundingClientRect().height) })
  }).observe(document.body)
  tell({ amtTrial: 'ready' })
}

const isAsking = (data: unknown): boolean => (data as { amtTrial?: unknown } | null)?.amtTrial === 'ask'
