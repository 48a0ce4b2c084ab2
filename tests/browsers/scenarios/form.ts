import { deepEqual, equal, notEqual } from 'node:assert/strict'
import { eventually } from '../eventually.ts'
import { fillFromStart, send } from '../fill-form.ts'
import { published, type Stand } from '../stand.ts'
import { button, type Window } from '../window.ts'
import {
  formSnippet,
  nothingComplained,
  openOnTown,
  receiptCode,
  type Scenario,
  snippet,
} from './scenario.ts'

const stop = { css: '#q-haltestelle' }

/** From the start page to what the office reads. */
async function apply(window: Window, { county, bus }: Stand): Promise<string> {
  await fillFromStart(window, bus)
  await send(window)
  const code = await receiptCode(window)
  const opened = await county.open(code)
  deepEqual(opened.manifest.answers, bus.answers)
  return code
}

/** Fills in the form and sends it to a county that is not there. */
async function sendInVain(window: Window, stand: Stand): Promise<void> {
  const before = stand.county.rows()
  await openOnTown(window, stand, formSnippet(stand))
  await fillFromStart(window, stand.bus)
  await stand.county.kill()
  await send(window)
  await eventually('„noch NICHT beim Amt“', async () =>
    (await window.textOf({ css: '.state' }))?.includes('noch NICHT beim Amt'),
  )
  equal(stand.county.rows(), before)
}

/** Types something, waits until it is kept, and finds it again after the page was opened anew. */
async function draftOutlives(window: Window, reopen: () => Promise<void>): Promise<void> {
  await window.click(button('Jetzt ausfüllen'))
  await window.type(stop, 'Schmiedgasse')
  await eventually('der Entwurf ist gespeichert', () =>
    window.run(() => {
      const text = document.querySelector('amt-form')?.shadowRoot?.textContent ?? ''
      return text.includes('verschlüsselt auf diesem Gerät gespeichert')
    }),
  )
  await reopen()
  equal(await eventually('die Frage', () => window.valueOf(stop)), 'Schmiedgasse')
}

/** The form: on a town's page, pinned, in a frame, without a connection, and on the county's own page. */
export const formScenarios: readonly Scenario[] = [
  {
    title: 'Formular auf fremder Seite: vom Laden bis zur Eingangsbestätigung; <amt-outbox> zeigt sie danach',
    async play(window, stand) {
      await openOnTown(window, stand, formSnippet(stand))
      const code = await apply(window, stand)
      await nothingComplained(window)
      await openOnTown(window, stand, snippet(stand, 'amt-outbox', ''))
      await eventually('die Eingangsnummer', () =>
        window.run(
          (wanted) => document.querySelector('amt-outbox')?.shadowRoot?.textContent.includes(wanted) ?? false,
          code,
        ),
      )
      await nothingComplained(window)
    },
  },
  {
    title: 'Formular auf fremder Seite, feste Fassung mit Prüfsumme: bis zur Eingangsbestätigung',
    isSlow: true,
    async play(window, stand) {
      const pinned = (await published()).elements['amt-form']?.pinned
      notEqual(pinned, undefined)
      const script = `src="${stand.county.url}widgets/v1/${pinned?.file}" integrity="${pinned?.integrity}" crossorigin="anonymous"`
      const body = formSnippet(stand).replace(/src="[^"]*"/u, script)
      await openOnTown(window, stand, body, 'amt-form')
      await apply(window, stand)
      await nothingComplained(window)
    },
  },
  {
    title: 'Formular auf fremder Seite im Rahmen: so hoch wie sein Inhalt, bis zur Eingangsbestätigung',
    isSlow: true,
    async play(window, stand) {
      await openOnTown(window, stand, formSnippet(stand, 'frame'))
      await eventually('die Höhe', () =>
        window.run(() => {
          const frame = document.querySelector('amt-form')?.shadowRoot?.querySelector('iframe')
          return frame !== undefined && frame !== null && frame.offsetHeight > 900
        }),
      )
      await nothingComplained(window)
      await window.enterFrame({ css: 'iframe' })
      await apply(window, stand)
    },
  },
  {
    title: 'Formular auf fremder Seite: Der Entwurf ist nach dem Neuladen noch da',
    play: async (window, stand) => {
      await openOnTown(window, stand, formSnippet(stand))
      await draftOutlives(window, async () => {
        await window.open('about:blank')
        await window.open(stand.town.url)
        await window.click(button('Weiter ausfüllen'))
      })
    },
  },
  {
    title: 'Formular auf fremder Seite: ohne Verbindung „noch NICHT beim Amt“, danach von selbst zum Amt',
    isSlow: true,
    async play(window, stand) {
      await sendInVain(window, stand)
      await stand.county.run()
      await stand.county.open(await receiptCode(window))
    },
  },
  {
    title: 'Formular auf fremder Seite: Was wartet, geht auch nach Schließen und Öffnen der Seite zum Amt',
    isSlow: true,
    async play(window, stand) {
      await sendInVain(window, stand)
      const before = stand.county.rows()
      await window.open('about:blank')
      await stand.county.run()
      await window.open(stand.town.url)
      await eventually('der Antrag ist beim Amt', async () => stand.county.rows() === before + 1)
    },
  },
  {
    title: 'Formular des Landkreises: nach dem ersten Besuch auch ohne Verbindung da, mit dem Entwurf',
    isSlow: true,
    async play(window, { county }) {
      await window.open(`${county.url}formulare/schulbus-meldung/`)
      await eventually('die Seite ist auf dem Gerät', () =>
        window.run(async () => {
          if (!(await navigator.serviceWorker.getRegistration())?.active) return false
          const files = [location.pathname, `${location.pathname}definition.json`, '/schluessel/keyset.jws']
          const found = await Promise.all(files.map((file) => caches.match(file, { ignoreSearch: true })))
          return found.every((answer) => answer !== undefined)
        }),
      )
      await draftOutlives(window, async () => {
        await county.kill()
        await window.reload()
      })
      await county.run()
    },
  },
]
