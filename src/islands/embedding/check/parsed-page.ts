/** What is read of an element; every browser's `Element` is one. */
export interface PageElement {
  readonly localName: string
  readonly textContent: string | null
  getAttribute(name: string): string | null
  getAttributeNames(): readonly string[]
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
}

/** What is read of a page; every browser's `Document` is one. Nothing in it is ever run. */
export interface ParsedPage {
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
}

/** A page as it was pasted, and as a browser reads it. */
export interface PastedPage {
  readonly document: ParsedPage
  readonly source: string
}

/** Elements of one name, each with the line it stands in. */
export function withLines(
  { document, source }: PastedPage,
  name: string,
): readonly { readonly element: PageElement; readonly line: number | undefined }[] {
  const lines = linesOf(source, new RegExp(`<${name}(?=[\\s/>])`, 'giu'))
  return [...document.querySelectorAll(name)].map((element, index) => ({ element, line: lines[index] }))
}

/** Lines, from 1, in which a pattern begins. Comments are passed over. */
export function linesOf(source: string, pattern: RegExp): readonly number[] {
  const text = source.replaceAll(/<!--.*?-->/gsu, (comment) => comment.replaceAll(/[^\n]/gu, ' '))
  return [...text.matchAll(pattern)].map(({ index }) => text.slice(0, index).split('\n').length)
}

/** A whole page was pasted, not only a part of it. */
export const isWhole = ({ source }: PastedPage): boolean => /<html[\s>]/iu.test(source)
