import { describe, expect, test } from 'vitest'
import { type EmbedChoice, noChoice } from './choice.ts'
import { isComplete } from './element.ts'
import { someFacts } from './facts-for-tests.ts'
import type { ScriptManifest } from './manifest.ts'
import { snippetOf } from './snippet.ts'
import { countyTheme } from './theme.ts'

const origin = 'https://kreis.example'
const manifest: ScriptManifest = new Map([
  [
    'amt-form',
    {
      entry: { file: 'amt-form.js', integrity: 'sha384-a' },
      pinned: { file: 'pinned/amt-form-abc12345.js', integrity: 'sha384-b' },
    },
  ],
])
const snippet = (changed: Partial<EmbedChoice>) =>
  snippetOf({ ...noChoice, ...changed }, someFacts, origin, manifest)
const dog: Partial<EmbedChoice> = { form: 'hund-anmelden' }

describe('the snippet', () => {
  test('is script, element with the keys to trust, and a link for when there is no JavaScript', () => {
    expect(snippet(dog).html).toBe(
      `<script type="module" src="https://kreis.example/widgets/v1/amt-form.js"></script>
<amt-form form="hund-anmelden" trust="haupt reserve" county="https://kreis.example/"><a href="https://kreis.example/formulare/hund-anmelden/">Hund anmelden: Formular beim Landratsamt Muster öffnen</a></amt-form>`,
    )
  })

  test('pins one file with its hash', () => {
    expect(snippet({ ...dog, isPinned: true }).html).toContain(
      '<script type="module" src="https://kreis.example/widgets/v1/pinned/amt-form-abc12345.js" integrity="sha384-b" crossorigin="anonymous"></script>',
    )
  })

  test('updates itself where there is nothing to pin', () => {
    expect(snippet({ tag: 'amt-search', isPinned: true }).html).toContain(
      'src="https://kreis.example/widgets/v1/amt-search.js"></script>',
    )
  })

  test('is a frame with a name, and the script that fits its height', () => {
    expect(snippet({ ...dog, isFramed: true, level: 4, language: 'en' }).html).toBe(
      `<script type="module" src="https://kreis.example/widgets/v1/amt-frame.js"></script>
<iframe data-amt-frame src="https://kreis.example/rahmen/hund-anmelden/" title="Hund anmelden" width="100%" height="900"></iframe>
<p><a href="https://kreis.example/formulare/hund-anmelden/">Hund anmelden: Formular beim Landratsamt Muster öffnen</a></p>`,
    )
  })

  test.for<readonly [Partial<EmbedChoice>, string]>([
    [
      { ...dog, hasWorker: true },
      '<amt-form form="hund-anmelden" trust="haupt reserve" worker="/amt-worker.js" county="https://kreis.example/">',
    ],
    [
      { ...dog, language: 'en', level: 3 },
      '<amt-form form="hund-anmelden" trust="haupt reserve" heading-level="3" lang="en" county="https://kreis.example/">',
    ],
    [
      { tag: 'amt-search', opensHere: true, place: 'musterstadt' },
      '<amt-search open="here" place="musterstadt" county="https://kreis.example/">',
    ],
    [
      { tag: 'amt-service', service: 'wohngeld', isFull: true },
      '<amt-service service="wohngeld" view="full" county="https://kreis.example/">',
    ],
    [{ tag: 'amt-office', office: 'bauamt' }, '<amt-office office="bauamt" county="https://kreis.example/">'],
    [
      { tag: 'amt-services', topic: 'familie', audience: 'citizen', onlineOnly: true },
      '<amt-services topic="familie" audience="citizen" online county="https://kreis.example/">',
    ],
    [
      { tag: 'amt-feedback', office: 'bauamt' },
      '<amt-feedback office="bauamt" county="https://kreis.example/">',
    ],
    [{ tag: 'amt-outbox', onlyWaiting: true }, '<amt-outbox only="waiting">'],
  ])('%j is %s', ([choice, element]) => {
    expect(snippet(choice).html).toContain(element)
  })

  test('an English one leads to the English page', () => {
    expect(snippet({ ...dog, language: 'en' }).html).toContain(
      '<a href="https://kreis.example/en/forms/hund-anmelden/">Register a dog: open the form at Landratsamt Muster</a>',
    )
  })

  test('what was chosen for another element is left out', () => {
    expect(snippet({ ...dog, tag: 'amt-office', office: 'bauamt', isFramed: true }).html).not.toContain(
      'hund',
    )
  })

  test('titles cannot end the text around them', () => {
    expect(snippet({ form: 'hof' }).html).toContain('Hof „Adler“ &amp; &lt;Söhne&gt;: Formular')
  })

  test('colours go into the snippet, or into the style sheet of the page', () => {
    const theme = { ...countyTheme, colours: { action: '#003366' }, font: "'Open Sans', sans-serif" }
    expect(snippet({ ...dog, theme }).html).toContain(
      `style="--amt-color-action: #003366; --amt-font-family: 'Open Sans', sans-serif">`,
    )
    const { html, stylesheet } = snippet({ ...dog, theme: { ...theme, place: 'stylesheet' } })
    expect(html).not.toContain('style=')
    expect(stylesheet).toBe(
      "amt-form {\n  --amt-color-action: #003366;\n  --amt-font-family: 'Open Sans', sans-serif;\n}",
    )
  })
})

test.for<readonly [Partial<EmbedChoice>, boolean]>([
  [{}, false],
  [dog, true],
  [{ tag: 'amt-search' }, true],
  [{ tag: 'amt-service', form: 'hund-anmelden' }, false],
  [{ tag: 'amt-feedback', office: 'bauamt' }, true],
])('whether %j says enough for a snippet: %s', ([choice, complete]) => {
  expect(isComplete({ ...noChoice, ...choice })).toBe(complete)
})
