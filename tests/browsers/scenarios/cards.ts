import { match, ok } from 'node:assert/strict'
import { eventually } from '../eventually.ts'
import type { Stand } from '../stand.ts'
import { button, type Window } from '../window.ts'
import { nothingComplained, openOnTown, type Scenario, snippet } from './scenario.ts'

const office = 'fuehrerscheinstelle'
const service = 'fuehrerschein-umtausch'

/** What the county publishes under an address. */
async function data<T>({ county }: Stand, path: string): Promise<T> {
  return (await (await fetch(`${county.url}daten/${path}`)).json()) as T
}

/** Waits until an element shows these words. @returns All that it shows. */
const shows = (window: Window, tag: string, ...words: readonly string[]): Promise<string> =>
  eventually(`<${tag}> zeigt „${words.join('“, „')}“`, async () => {
    const shown = await window.run(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('.form')?.textContent ?? '',
      tag,
    )
    return words.every((word) => shown.includes(word)) && shown
  })

/** Elements that show what the county says, on a town's page. */
export const cardScenarios: readonly Scenario[] = [
  {
    title: '<amt-office> auf fremder Seite: Name, Telefon und ob jetzt offen ist',
    async play(window, stand) {
      const { name, phone } = await data<{ name: string; phone: string }>(stand, `aemter/${office}.json`)
      await openOnTown(window, stand, snippet(stand, 'amt-office', `office="${office}"`))
      await shows(window, 'amt-office', name, phone)
      match((await window.textOf({ css: '.now' })) ?? '', /geöffnet|geschlossen|öffnet|schließt/iu)
      await nothingComplained(window)
    },
  },
  {
    title: '<amt-service> auf fremder Seite: als Karte und mit allem Text',
    isSlow: true,
    async play(window, stand) {
      const { title } = await data<{ title: string }>(stand, `leistungen/${service}.json`)
      const lengths: number[] = []
      for (const view of ['card', 'full']) {
        const body = snippet(stand, 'amt-service', `service="${service}" view="${view}"`)
        await openOnTown(window, stand, body)
        lengths.push((await shows(window, 'amt-service', title, 'Zuständig')).length)
        await nothingComplained(window)
      }
      ok((lengths[1] ?? 0) > 2 * (lengths[0] ?? 0), `mit allem Text nicht länger: ${lengths.join(', ')}`)
    },
  },
  {
    title: '<amt-services> auf fremder Seite: alle Leistungen eines Amts',
    isSlow: true,
    async play(window, stand) {
      const { services } = await data<{ services: { office: string }[] }>(stand, 'leistungen.json')
      const wanted = services.filter((entry) => entry.office === office).length
      await openOnTown(window, stand, snippet(stand, 'amt-services', `office="${office}"`))
      await eventually(`${wanted} Leistungen`, async () => {
        const listed = await window.run(
          () => document.querySelector('amt-services')?.shadowRoot?.querySelectorAll('.rows > li').length,
        )
        return listed === wanted
      })
      await nothingComplained(window)
    },
  },
  {
    title: '<amt-feedback> auf fremder Seite: Die Antwort kommt an',
    isSlow: true,
    async play(window, stand) {
      await openOnTown(window, stand, snippet(stand, 'amt-feedback', `service="${service}"`))
      await window.click(button('Ja'))
      await eventually('der Dank', async () =>
        (await window.textOf({ css: '.outcome' }))?.startsWith('Danke für Ihre Antwort.'),
      )
      await nothingComplained(window)
    },
  },
]
