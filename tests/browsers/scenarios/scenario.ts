import { deepEqual } from 'node:assert/strict'
import { eventually } from '../eventually.ts'
import type { Stand } from '../stand.ts'
import { complaintsInPage } from '../town.ts'
import type { Window } from '../window.ts'

/** Something that must work in every browser, told as a sentence. */
export interface Scenario {
  readonly title: string
  /** Waits for rounds of the outbox or for a server, or is in no way special to a browser: left out of `npm test`. */
  readonly isSlow?: true
  /** @throws what has gone wrong. */
  play(window: Window, stand: Stand): Promise<void>
}

/** The whole snippet of an element, as a webmaster copies it. */
export const snippet = ({ county }: Stand, tag: string, attributes: string): string =>
  `<script type="module" src="${county.url}widgets/v1/${tag}.js"></script>
<${tag} ${attributes}><a href="${county.url}">Landkreis</a></${tag}>`

/** The snippet of the form. */
export const formSnippet = (stand: Stand, more = ''): string =>
  snippet(stand, 'amt-form', `form="schulbus-meldung" trust="${stand.trust}" ${more}`)

/** Opens the town's page with a snippet in it. */
export async function openOnTown(
  window: Window,
  { town }: Stand,
  body: string,
  makesTemplates?: string,
): Promise<void> {
  town.show(body, makesTemplates)
  await window.open(town.url)
}

/** The receipt's number, once it is there. */
export const receiptCode = (window: Window): Promise<string> =>
  eventually('die Eingangsbestätigung', async () => {
    const state = (await window.textOf({ css: '.arrived .state' })) ?? ''
    return /^Eingegangen am .* Eingangsnummer (\S+)$/u.exec(state)?.[1]
  })

/** The county's policy and code have given the town's page no cause for complaint. */
export async function nothingComplained(window: Window): Promise<void> {
  deepEqual(await window.run(complaintsInPage), [])
}
