import { nearestName } from '../../../../widgets/engine/checks/nearest-name.ts'
import { isTag, tags } from '../tags.ts'
import type { Finding } from './finding.ts'
import { linesOf, type PastedPage } from './parsed-page.ts'

/** Elements whose name is almost one of ours: `<amt-from>`, `<amtform>`, `<amt_form>`. */
export function checkNames({ document, source }: PastedPage): readonly Finding[] {
  const names = [...new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))]
  return names.flatMap((name) => {
    if (isTag(name) || !/^(?:am|at|mt)/u.test(name)) return []
    const meant = nearestName(name, tags)
    if (!meant && !name.startsWith('amt-')) return []
    const [line] = linesOf(source, new RegExp(`<${name}(?=[\\s/>])`, 'giu'))
    return [
      {
        kind: 'wrong',
        code: 'misspelt-element',
        text: `Das Element <${name}> gibt es nicht.`,
        todo: meant
          ? `Gemeint ist wohl <${meant}>. Auch das Ende muss so heißen: </${meant}>.`
          : `Es gibt: ${tags.map((tag) => `<${tag}>`).join(', ')}.`,
        ...(line !== undefined && { line }),
      },
    ]
  })
}
