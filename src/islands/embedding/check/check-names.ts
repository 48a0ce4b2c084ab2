import { nearestName } from '../../../../widgets/engine/checks/nearest-name.ts'
import { isTag, type Tag, tags } from '../tags.ts'
import type { Finding } from './finding.ts'
import { linesOf, type PageElement, type PastedPage, withLines } from './parsed-page.ts'

/** An element of ours, by its name or by what its name was meant to be. */
export interface NamedElement {
  readonly tag: Tag
  readonly element: PageElement
  readonly line: number | undefined
}

/** Elements of ours on a page. A slip in the name hides no other mistake: those are counted, too. */
export const namedElements = (page: PastedPage): readonly NamedElement[] =>
  [...tags, ...misspelt(page)].flatMap((name) => {
    const tag = isTag(name) ? name : meantBy(name)
    return tag ? withLines(page, name).map((found) => ({ tag, ...found })) : []
  })

/** Elements whose name is almost one of ours: `<amt-from>`, `<amtform>`, `<amt_form>`. */
export function checkNames(page: PastedPage): readonly Finding[] {
  return misspelt(page).map((name) => {
    const meant = meantBy(name)
    const [line] = linesOf(page.source, new RegExp(`<${name}(?=[\\s/>])`, 'giu'))
    return {
      kind: 'wrong',
      code: 'misspelt-element',
      text: `Das Element <${name}> gibt es nicht.`,
      todo: meant
        ? `Gemeint ist wohl <${meant}>. Auch das Ende muss so heißen: </${meant}>.`
        : `Es gibt: ${tags.map((tag) => `<${tag}>`).join(', ')}.`,
      ...(line !== undefined && { line }),
    }
  })
}

function misspelt({ document }: PastedPage): readonly string[] {
  const names = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))
  return [...names].filter(
    (name) =>
      !isTag(name) &&
      /^(?:am|at|mt)[\w-]*$/u.test(name) &&
      (name.startsWith('amt-') || meantBy(name) !== undefined),
  )
}

const meantBy = (name: string): Tag | undefined => {
  const meant = nearestName(name, tags)
  return meant !== undefined && isTag(meant) ? meant : undefined
}
