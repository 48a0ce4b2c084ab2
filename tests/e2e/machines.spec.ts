import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { pagePaths } from '../../src/rules/page-paths.ts'
import { type BuiltPage, builtSite, filesOf, pagesOf } from './support/built-site.ts'
import { catalogueOf } from './support/catalogue-of.ts'

// What machines read of the site: search engines, assistants, previews, crawlers. Read from the files of the build.

const catalogue = await catalogueOf()
const { county, services, offices, english } = catalogue

let pages: readonly BuiltPage[]
let sitemap: ReadonlySet<string>
test.beforeAll(async () => {
  pages = await pagesOf()
  const files = (await filesOf()).filter((file) => /^sitemap-\d+\.xml$/u.test(file))
  const texts = await Promise.all(files.map((file) => readFile(join(builtSite, file), 'utf8')))
  sitemap = new Set(
    [...texts.join('').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url = '']) =>
      decodeURI(new URL(url).pathname),
    ),
  )
})

const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
const pageAt = (path: string): string => pages.find((page) => page.path === path)?.html ?? ''
const meta = (html: string, name: string): string | undefined => {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'u').exec(html)?.[1]
  return found === undefined ? undefined : decoded(found)
}
const linkedData = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  )

test('a service says what it is and who does it', () => {
  for (const [slug, service] of services) {
    const [data, ...more] = linkedData(pageAt(`/leistungen/${slug}/`))
    expect(more, slug).toEqual([])
    expect(data, slug).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: service.title,
      description: service.summary,
      url: `${county.site}/leistungen/${slug}/`,
      provider: { '@type': 'GovernmentOrganization', name: county.authority },
      availableChannel: { serviceLocation: { name: offices.get(service.office)?.name } },
    })
  }
})

test('an office says where it is and when it is open', () => {
  for (const [slug, office] of offices) {
    const [data] = linkedData(pageAt(`/aemter/${slug}/`))
    expect(data, slug).toMatchObject({
      '@type': 'GovernmentOffice',
      name: office.name,
      telephone: office.phone,
      address: { postalCode: office.address.postalCode, addressLocality: office.address.town },
    })
    const days = Object.values(office.hours).flat().length
    expect(data?.['openingHoursSpecification'], slug).toHaveLength(days)
  }
})

test('no linked data of any page is broken', () => {
  for (const { path, html } of pages) expect(() => linkedData(html), path).not.toThrow()
})

test('every page has a title and a description of its own, and a preview', () => {
  const owners = new Map<string, string>()
  for (const { path, html } of pages) {
    const title = meta(html, 'og:title') ?? ''
    expect(title, path).not.toBe('')
    expect(/<title>([^<]*)<\/title>/u.exec(html)?.[1], path).toContain(title.replaceAll('&', '&amp;'))
    expect(meta(html, 'og:description'), path).toBe(meta(html, 'description'))
    expect(meta(html, 'description')?.length, path).toBeGreaterThan(20)
    expect(meta(html, 'og:type'), path).toBe('website')
    expect(meta(html, 'og:site_name'), path).toBe(county.name)
    expect(meta(html, 'og:image'), path).toBe(`${county.site}/vorschau.png`)
    expect(meta(html, 'og:locale'), path).toBe(path.startsWith('/en/') ? 'en_GB' : 'de_DE')
    const canonical = /<link rel="canonical" href="([^"]*)"/u.exec(html)?.[1]
    const isHidden = meta(html, 'robots') === 'noindex'
    expect(canonical, path).toBe(isHidden ? undefined : county.site + encodeURI(path))
    expect(meta(html, 'og:url'), path).toBe(canonical)
    // A form is called like the service it is for.
    if (isHidden || /^\/(?:formulare|en\/forms)\//u.test(path)) continue
    expect(owners.get(title), `${path}: ${title}`).toBeUndefined()
    owners.set(title, path)
  }
})

test('the sitemap holds every page that is to be found, and no other', () => {
  const indexed = pages
    .filter(({ html }) => meta(html, 'robots') !== 'noindex')
    .map(({ path }) => path)
    // The same form once more, for paper and for browsers without JavaScript.
    .filter((path) => !/\/(?:druck|ohne-javascript)\/$/u.test(path))
  expect([...sitemap].toSorted()).toEqual(indexed.toSorted())
  expect(sitemap.has('/leistungen/wohngeld/')).toBe(true)
  expect(sitemap.has('/en/services/wohngeld/')).toBe(true)
  expect([...sitemap].filter((path) => path.endsWith('/checkliste/'))).toEqual([])
  expect([...services.keys()].filter((slug) => !sitemap.has(`/leistungen/${slug}/`))).toEqual([])
})

test('a page and its translation name each other', () => {
  for (const slug of english.keys()) {
    const german = `${county.site}/leistungen/${slug}/`
    const translated = `${county.site}/en/services/${slug}/`
    for (const path of [`/leistungen/${slug}/`, `/en/services/${slug}/`]) {
      const html = pageAt(path)
      expect(html, path).toContain(`<link rel="alternate" hreflang="de" href="${german}"`)
      expect(html, path).toContain(`<link rel="alternate" hreflang="en" href="${translated}"`)
      expect(html, path).toContain(`<html lang="${path.startsWith('/en/') ? 'en' : 'de'}"`)
    }
  }
})

test('a link to any page of the site is right in content, and to no other', () => {
  const known = pagePaths(catalogue)
  const built = new Set(pages.map(({ path }) => path).filter((path) => path.endsWith('/')))
  expect([...built].filter((path) => !known.has(path))).toEqual([])
  expect([...known].filter((path) => path.endsWith('/') && !built.has(path))).toEqual([])
})
