import type { Catalogue } from '../model/catalogue.ts'

/** Pages the law asks for, and easy language, of those an editor has written: title and address. */
export const legalPages = (pages: Catalogue['pages']): { href: string; title: string }[] =>
  ['impressum', 'datenschutz', 'barrierefreiheit', 'leichte-sprache'].flatMap((slug) => {
    const page = pages.get(slug)
    return page ? [{ href: `/${slug}/`, title: page.title }] : []
  })
