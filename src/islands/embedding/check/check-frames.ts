import { nearestName } from '../../../../widgets/engine/checks/nearest-name.ts'
import type { CheckFacts } from './check-embedding.ts'
import type { Finding } from './finding.ts'
import { type PastedPage, withLines } from './parsed-page.ts'

/** Frames with a form of ours in it, with or without the mark that our script looks for. */
export function checkFrames(page: PastedPage, { origin, forms }: CheckFacts): readonly Finding[] {
  const county = new URL(origin)
  const isScriptThere = [...page.document.querySelectorAll('script')].some((script) =>
    /\/widgets\/v1\/(?:pinned\/)?amt-frame(?:-[\w-]+)?\.js/u.test(script.getAttribute('src') ?? ''),
  )
  return withLines(page, 'iframe').flatMap(({ element, line }) => {
    const address = URL.parse((element.getAttribute('src') ?? '').trim(), `${origin}/`)
    const isMarked = element.getAttribute('data-amt-frame') !== null
    const isOurs =
      isMarked || (address?.host === county.host && /^\/(?:rahmen|formulare)\//u.test(address.pathname))
    if (!isOurs) return []
    const where = line === undefined ? {} : { line }
    const found: Finding[] = []
    const [, id] = /^\/rahmen\/([^/]+)\/$/u.exec(address?.pathname ?? '') ?? []
    const meant = nearestName(
      id ?? '',
      forms.map(({ slug }) => slug),
    )
    if (address?.host !== county.host || !id || !forms.some(({ slug }) => slug === id))
      found.push({
        kind: 'wrong',
        code: 'frame-address',
        text: `Der Rahmen zeigt auf ${address?.href ?? 'keine Adresse'}. Dort gibt es kein Formular, das in einem Rahmen stehen darf.`,
        todo: `Richtig ist eine Adresse wie ${origin}/rahmen/${meant ?? id ?? forms[0]?.slug ?? '…'}/`,
        ...where,
      })
    if (!isMarked || !isScriptThere)
      found.push({
        kind: 'hint',
        code: 'frame-script-missing',
        text: isMarked
          ? 'Das Skript amt-frame.js fehlt. Der Rahmen behält dann seine feste Höhe, und lange Seiten müssen darin gerollt werden.'
          : 'Dem Rahmen fehlt data-amt-frame. Unser Skript kann ihn dann nicht so hoch machen wie sein Inhalt.',
        todo: isMarked
          ? `Ergänzen Sie: <script type="module" src="${origin}/widgets/v1/amt-frame.js"></script>`
          : 'Schreiben Sie: <iframe data-amt-frame …>',
        ...where,
      })
    if (!element.getAttribute('title')?.trim())
      found.push({
        kind: 'wrong',
        code: 'frame-title',
        text: 'Dem Rahmen fehlt title="…". Wer sich die Seite vorlesen lässt, erfährt nicht, was darin steht.',
        todo: 'Ergänzen Sie title="…" mit dem Namen des Formulars.',
        ...where,
      })
    return found
  })
}
