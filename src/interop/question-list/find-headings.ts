import { guessKind } from './kind-guess.ts'
import { optionsIn } from './options-in.ts'
import type { Line } from './split-lines.ts'

/** Indices of the lines that are headings and no questions. */
export function findHeadings(lines: readonly Line[]): ReadonlySet<number> {
  const asked = lines.filter(({ marker }) => marker.is !== 'option')
  const share = (test: (line: Line) => boolean) => asked.filter(test).length / Math.max(1, asked.length)
  // Where most lines look like that, it is how this author writes questions.
  const isColonStyle = share(({ text }) => text.endsWith(':')) > 0.5
  const isCapitalStyle = share(({ text }) => isCapitals(text)) > 0.5
  const hasSubNumbers = lines.some(({ marker }) => marker.is === 'number' && marker.level > 1)

  const isHeading = (line: Line, index: number): boolean => {
    const { marker, text, hasBlank } = line
    const next = lines[index + 1]
    if (marker.is === 'heading') return true
    if (!next || hasBlank || marker.is === 'option' || text.includes('?') || startsOptions(lines, index))
      return false
    if (next.marker.is === 'option' || optionsIn(text)?.isVague === false) return false
    if (isCapitals(text) && !isCapitalStyle && !isAcronym(text)) return true
    if (marker.is === 'number' && marker.level === 1)
      return hasSubNumbers ? next.marker.is === 'number' && next.marker.level > 1 : opensPart(lines, index)
    if (marker.is === 'letter' && marker.isCapital) return opensPart(lines, index)
    if (text.endsWith(':') && !isColonStyle)
      return guessKind(text.slice(0, -1)) === undefined || text.split(' ').length > 3
    return (
      marker.is !== 'letter' && marker.is !== 'bullet' && topic.test(text) && optionsIn(text) === undefined
    )
  }
  return new Set(lines.flatMap((line, index) => (isHeading(line, index) ? [index] : [])))
}

const topic =
  /^(?:(?:persönliche|allgemeine|weitere|sonstige|ihre) )?(?:angaben|daten)(?: (?:zu|zur|zum|über|der|des|von)(?!\p{L})[^:]*)?$/iu

const isCapitals = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)

/** What is always written in capitals is no heading. */
const isAcronym = (text: string): boolean => /^(?:iban|bic|plz|idnr\.?|e-?mail|steuer-?id)$/iu.test(text)

/** A numbered line that is followed by lines numbered otherwise or not at all, which are no answers and no remarks. */
function opensPart(lines: readonly Line[], index: number): boolean {
  const own = lines[index]?.marker
  const next = lines[index + 1]
  if (!own || !next || isRemark(next.text) || /^\p{Ll}/u.test(next.text)) return false
  return (
    next.marker.is !== own.is &&
    next.marker.is !== 'option' &&
    // What follows is a heading itself: then this was the last question before it.
    !next.text.endsWith(':') &&
    !/^(?:wenn|falls)(?!\p{L})/iu.test(next.text)
  )
}

/** A line in brackets, or one that begins with "Hinweis": belongs to the question before. */
export const isRemark = (text: string): boolean =>
  /^\(.*\)$/u.test(text) || /^(?:hinweis|bitte beachten|tipp|erläuterung)\s*:/iu.test(text)

/** Whether short lines with a dash and a small letter follow: answers, not questions. */
export function startsOptions(lines: readonly Line[], index: number): boolean {
  return bulletsAfter(lines, index).length >= 2
}

/** Answers that stand below a question with a dash each. */
export function bulletsAfter(lines: readonly Line[], index: number): readonly Line[] {
  const marker = lines[index]?.marker.is
  if (marker === 'bullet' || marker === 'option' || marker === undefined) return []
  const end = lines.findIndex((line, at) => at > index && line.marker.is !== 'bullet')
  const bullets = lines.slice(index + 1, end < 0 ? undefined : end)
  const areAnswers = bullets.every(
    ({ text }) => /^[\p{Ll}\p{N}]/u.test(text) && text.split(' ').length <= 8 && !text.endsWith('?'),
  )
  return areAnswers ? bullets : []
}
