/** How a line begins: what a clerk's text program put before it. */
export type Marker =
  | { readonly is: 'none' }
  | { readonly is: 'heading' }
  /** `1.` or `2)` (level 1), `1.1` (level 2). */
  | { readonly is: 'number'; readonly level: number }
  /** `a)`, `A.`, `IV.` */
  | { readonly is: 'letter'; readonly isCapital: boolean }
  | { readonly is: 'bullet' }
  /** A box or a circle to tick. */
  | { readonly is: 'option'; readonly isSingle: boolean }

/** A line without what was before it. */
export interface MarkedLine {
  readonly marker: Marker
  readonly text: string
}

const box = String.raw`\[[ xX]?\]|[☐☑☒□▢❏❑]`
const circle = String.raw`\([ xX]?\)|[○◯⚪◦]`
const options = new RegExp(String.raw`^(?:[-*•–]\s*)?(?:(${box})|(?:${circle})|o(?=\s))\s*(.+)$`, 'u')
const heading = /^#{1,6}\s+(.+?)\s*#*$/u
const section = /^(?:Abschnitt|Teil|Block|Kapitel|Schritt)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,5})\s*[.:–—-]\s*(.+)$/iu
const number = /^\(?(\d{1,3}(?:\.\d{1,3})*)[.)]?\)?(?:\s+|(?<=[.)])\s*)(?=\p{L}|[„"(])(.+)$/u
const letter = /^\(?([a-zA-Z]|[IVX]{1,5})[.)]\s*(.+)$/u
const bullet = /^[-*•–—·▪►➢‣∙]\s+(.+)$/u

/** Reads the marker of a line. @param line Trimmed. */
export function readMarker(line: string): MarkedLine {
  const headed = heading.exec(line)?.[1] ?? section.exec(line)?.[1]
  if (headed !== undefined) return { marker: { is: 'heading' }, text: headed }
  const option = options.exec(line)
  if (option?.[2] !== undefined)
    return { marker: { is: 'option', isSingle: option[1] === undefined }, text: option[2] }
  const [, figures, rest] = number.exec(line) ?? []
  // "2 Passfotos" counts, it does not number.
  if (figures !== undefined && rest !== undefined && /^\(?\d[\d.]*[.)]|^\d+\.\d/u.test(line))
    return { marker: { is: 'number', level: figures.split('.').length }, text: rest }
  const lettered = letter.exec(line)
  if (lettered?.[1] !== undefined && lettered[2] !== undefined)
    return {
      marker: { is: 'letter', isCapital: lettered[1] === lettered[1].toUpperCase() },
      text: lettered[2],
    }
  const item = bullet.exec(line)?.[1]
  return item === undefined
    ? { marker: { is: 'none' }, text: line }
    : { marker: { is: 'bullet' }, text: item }
}

const inlineMark = new RegExp(String.raw`(?:${box})|(?:${circle})`, 'gu')
const boxOnly = new RegExp(`^(?:${box})$`, 'u')

/** `Familienstand ☐ ledig ☐ verheiratet`: the question, and the answers on the same line. */
export function splitAtBoxes(text: string): {
  readonly head: string
  readonly options: readonly string[]
  readonly isSingle: boolean
} {
  const [first] = text.match(inlineMark) ?? []
  const [head = '', ...rest] = text.split(inlineMark).map((part) => part.trim())
  return {
    head,
    options: rest.filter((part) => part !== ''),
    isSingle: first !== undefined && !boxOnly.test(first),
  }
}
