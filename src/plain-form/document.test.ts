import { expect, test } from 'vitest'
import { documentOf, markedRegion } from './document.ts'
import { html } from './html.ts'

const template = `<!doctype html><title>Antrag (ohne JavaScript) – Landkreis A &amp; B</title><header>Kopf</header><main>${markedRegion(html`<p>alt</p>`)}<p>bleibt</p></main>`
const hostile = '$& $1 </title><script>x</script> <!--/amt-plain-form-->'

test('puts content and title into the page of the site, and leaves the rest as it is', () => {
  expect(documentOf(template, 'Fehler: Antrag', html`<p>neu</p>`)).toBe(
    `<!doctype html><title>Fehler: Antrag – Landkreis A &amp; B</title><header>Kopf</header><main>${markedRegion(html`<p>neu</p>`)}<p>bleibt</p></main>`,
  )
})

test.for([
  ['with a page of the site', template],
  ['without one', undefined],
] as const)('lets nothing out of its place: %s', ([, page]) => {
  const written = documentOf(page, hostile, html`<p>${hostile}</p>`)
  expect(written).not.toContain('<script')
  expect(written.match(/<title>/gu)).toHaveLength(1)
  expect(written.match(/<!--\/amt-plain-form-->/gu) ?? []).toHaveLength(page ? 1 : 0)
  expect(written.split('$&amp; $1')).toHaveLength(3)
})

test.for([undefined, '<html>no marks</html>', '<!--amt-plain-form-->no end'])(
  'makes a whole page of its own where there is none to use: %s',
  (page) => {
    const written = documentOf(page, 'Antrag', html`<h1>Antrag</h1>`)
    expect(written).toMatch(/^<!doctype html>/u)
    expect(written).toContain('lang="de"')
    expect(written).toContain('<h1>Antrag</h1>')
  },
)
