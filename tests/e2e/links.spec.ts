import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findBrokenLinks } from './support/broken-links.ts'
import { builtSite, pagesOf } from './support/built-site.ts'

/** Where the county will serve it: every page says so. */
const originOf = (html: string): string =>
  new URL(/<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1] ?? '').origin

test('every link, image, script, form and reference of every page leads to something', async () => {
  const pages = await pagesOf()
  expect(pages.length).toBeGreaterThan(400)
  const home = pages.find(({ path }) => path === '/')
  expect(await findBrokenLinks(builtSite, originOf(home?.html ?? ''))).toEqual([])
})

test.describe('what leads nowhere is named with page, link and reason', () => {
  let site = ''
  test.beforeEach(async () => {
    site = await mkdtemp(join(tmpdir(), 'amtswerk-links-'))
  })
  test.afterEach(() => rm(site, { recursive: true }))

  const origin = 'https://www.landkreis.example'
  const brokenIn = async (body: string, files: Readonly<Record<string, string>> = {}) => {
    const whole = { 'index.html': body, 'leistungen/index.html': '<h1 id="liste">Liste</h1>', ...files }
    for (const [name, text] of Object.entries(whole)) {
      await mkdir(dirname(join(site, name)), { recursive: true })
      await writeFile(join(site, name), text)
    }
    return (await findBrokenLinks(site, origin)).map(({ page, link, reason }) => `${page} ${link} ${reason}`)
  }

  for (const [body, found] of [
    ['<a href="/weg/">Weg</a>', '/ href="/weg/" Die Seite oder Datei /weg/ gibt es nicht.'],
    [
      '<a href="/leistungen">Liste</a>',
      '/ href="/leistungen" Die Adresse muss mit einem Schrägstrich enden: /leistungen/',
    ],
    [
      '<a href="/leistungen/#weg">Liste</a>',
      '/ href="/leistungen/#weg" Auf /leistungen/ gibt es keine Stelle mit der id „weg“.',
    ],
    ['<a href="#weg">Weg</a>', '/ href="#weg" Auf / gibt es keine Stelle mit der id „weg“.'],
    [`<a href="${origin}/weg/">Weg</a>`, `/ href="${origin}/weg/" Die Seite oder Datei /weg/ gibt es nicht.`],
    ['<img src="weg.png" alt="">', '/ src="weg.png" Die Seite oder Datei /weg.png gibt es nicht.'],
    ['<script src="/weg.js"></script>', '/ src="/weg.js" Die Seite oder Datei /weg.js gibt es nicht.'],
    [
      '<link rel="stylesheet" href="/weg.css">',
      '/ href="/weg.css" Die Seite oder Datei /weg.css gibt es nicht.',
    ],
    [
      '<form action="/weg/"><button>Los</button></form>',
      '/ action="/weg/" Die Seite oder Datei /weg/ gibt es nicht.',
    ],
    [
      '<noscript><a href="/weg/">Weg</a></noscript>',
      '/ href="/weg/" Die Seite oder Datei /weg/ gibt es nicht.',
    ],
    [
      '<astro-island component-url="/_astro/weg.js"></astro-island>',
      '/ component-url="/_astro/weg.js" Die Seite oder Datei /_astro/weg.js gibt es nicht.',
    ],
    ['<label for="weg">Name</label>', '/ for="weg" Auf der Seite gibt es nichts mit der id „weg“.'],
    [
      '<p id="da">Da</p><nav aria-labelledby="da weg"></nav>',
      '/ aria-labelledby="da weg" Auf der Seite gibt es nichts mit der id „weg“.',
    ],
    [
      '<input aria-describedby="weg" aria-label="Name">',
      '/ aria-describedby="weg" Auf der Seite gibt es nichts mit der id „weg“.',
    ],
    [
      '<input aria-controls="weg" aria-label="Name">',
      '/ aria-controls="weg" Auf der Seite gibt es nichts mit der id „weg“.',
    ],
  ] as const)
    test(body, async () => {
      expect(await brokenIn(body)).toEqual([found])
    })

  test('a picture in a style sheet, and a page in the sitemap', async () => {
    const files = {
      'site.css': '@font-face { src: url(/weg.woff2) }',
      'sitemap-0.xml': `<loc>${origin}/weg/</loc>`,
    }
    expect(await brokenIn('<link rel="stylesheet" href="/site.css">', files)).toEqual([
      '/site.css url="/weg.woff2" Die Seite oder Datei /weg.woff2 gibt es nicht.',
      `/sitemap-0.xml loc="${origin}/weg/" Die Seite oder Datei /weg/ gibt es nicht.`,
    ])
  })

  test('and nothing that is right: files, anchors, other sites, mail, the intake', async () => {
    const body = `<h1 id="oben">Ä</h1><a href="#oben">1</a><a href="/leistungen/?q=a&amp;b=c#liste">2</a>
      <a href="https://www.example.org/">3</a><a href="mailto:a@example.org">4</a><a href="tel:+4989">5</a>
      <form action="/api/v1/feedback" method="post"></form><a href="leistungen/">6</a><a href="#">7</a>`
    expect(await brokenIn(body)).toEqual([])
  })
})
