import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { builtSite } from '../support/built-site.ts'

/** An element as a webmaster embeds it. */
export interface Embedded {
  readonly tag: string
  readonly attributes: string
  /** What it shows once it is there. */
  readonly shows: RegExp
}

/** Elements that only show something. The form has tests of its own: it has more than one view. */
export const embedded: readonly Embedded[] = [
  { tag: 'amt-form', attributes: 'form="schulbus-meldung"', shows: /Jetzt ausfüllen/u },
  { tag: 'amt-outbox', attributes: '', shows: /\S/u },
  { tag: 'amt-search', attributes: '', shows: /Suchen/u },
  { tag: 'amt-service', attributes: 'service="wohngeld"', shows: /Wohngeld/u },
  { tag: 'amt-service', attributes: 'service="wohngeld" view="full"', shows: /Wohngeld/u },
  { tag: 'amt-office', attributes: 'office="kfz-zulassungsstelle"', shows: /Zulassung/u },
  { tag: 'amt-services', attributes: 'office="kfz-zulassungsstelle"', shows: /\S/u },
  { tag: 'amt-feedback', attributes: 'service="wohngeld"', shows: /hilfreich/u },
]

export const nameOf = ({ tag, attributes }: Embedded): string =>
  `<${[tag, attributes].filter(Boolean).join(' ')}>`

/** The snippet that updates itself. `more` are attributes of its element. */
export const snippet = (
  county: string,
  { tag, attributes }: Pick<Embedded, 'tag' | 'attributes'>,
  more = '',
): string =>
  `<script type="module" src="${county}widgets/v1/${tag}.js"></script>
<${tag} ${attributes} ${more}><p><a href="${county}">Zum Landratsamt</a></p></${tag}>`

interface ElementFiles {
  readonly entry: { readonly file: string; readonly integrity: string }
  readonly pinned?: { readonly file: string; readonly integrity: string }
}

/** What the manifest says of an element. */
export function filesOf(tag: string): ElementFiles | undefined {
  const text = readFileSync(join(builtSite, 'widgets/v1/manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as { elements?: Record<string, ElementFiles> }
  return manifest.elements?.[tag]
}

/** The first box inside an element: all that is ours. */
export const inside = (page: Page, { tag, attributes }: Pick<Embedded, 'tag' | 'attributes'>): Locator =>
  page.locator(`${tag}${attributes.replaceAll(/\S+="[^"]*"/gu, '[$&]').replaceAll(' ', '')} .form`).first()

/** Waits until an element shows what it has loaded. */
export async function untilShown(page: Page, element: Embedded): Promise<void> {
  await expect(inside(page, element)).toHaveText(element.shows)
}
