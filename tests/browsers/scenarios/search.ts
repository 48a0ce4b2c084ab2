import { equal } from 'node:assert/strict'
import { eventually } from '../eventually.ts'
import type { Window } from '../window.ts'
import { nothingComplained, openOnTown, type Scenario, snippet } from './scenario.ts'

/** As typed, and with a letter missing. */
const queries = ['Sperrmüll', 'Sperrmll'] as const
const wanted = 'Sperrmüllabholung anmelden'
const first = { css: '.results li :is(h2, h3)' }

/** Types each query and presses Enter. @param field Where to. */
async function searchAll(window: Window, field: string, reopen: () => Promise<void>): Promise<void> {
  for (const query of queries) {
    await reopen()
    await window.type({ css: field }, `${query}\n`)
    equal(await eventually('Ergebnisse', () => window.textOf(first)), wanted)
  }
}

/** The search, on the county's page and on a town's. */
export const searchScenarios: readonly Scenario[] = [
  {
    title: 'Suche des Landkreises: Die gemeinte Leistung steht oben, auch bei einem Tippfehler',
    play: (window, { county }) => searchAll(window, 'main input', () => window.open(`${county.url}suche/`)),
  },
  {
    title: '<amt-search> auf fremder Seite: dasselbe, und die Leistung öffnet sich an Ort und Stelle',
    async play(window, stand) {
      const body = snippet(stand, 'amt-search', 'open="here"')
      await searchAll(window, 'input', () => openOnTown(window, stand, body))
      await window.click({ css: '.results a', name: wanted })
      await eventually('die Leistung', () => window.textOf({ css: '.title', name: wanted }))
      await nothingComplained(window)
    },
  },
]
