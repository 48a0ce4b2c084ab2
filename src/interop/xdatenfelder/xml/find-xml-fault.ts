import type { ImportMistake } from '../../imported.ts'
import { lineAt } from './line-at.ts'

/** Characters of a file at most. The largest schema of the federal collection has a tenth of that. */
export const maxXmlLength = 10_000_000
/** Elements inside of elements. The federal schemas need about twenty. */
const maxDepth = 64
const maxElements = 200_000
const maxTagLength = 20_000

const forbidden = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const tagName = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/u

/**
 * What makes a text no XML that is safe to read: too large or too deep, a document type (with it come foreign files and
 * entities that swell), elements not closed, two roots. One pass; the parser itself lets some of that through.
 */
export function findXmlFault(text: string): ImportMistake | undefined {
  const fault = (element: string, at: number, reason: string): ImportMistake => ({
    element,
    line: lineAt(text, at),
    reason,
  })
  if (text.length > maxXmlLength)
    return {
      element: 'Datei',
      reason: 'Die Datei ist größer als 10 MB. Bitte prüfen Sie, ob es die richtige ist.',
    }
  const strange = forbidden.exec(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text)
  if (strange)
    return fault(
      'Datei',
      strange.index,
      'Hier steht ein Zeichen, das in XML nicht erlaubt ist. Bitte löschen Sie es.',
    )

  const open: { readonly name: string; readonly at: number }[] = []
  let count = 0
  let hasRoot = false
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    const start = text.indexOf('<', at)
    const parent = open.at(-1)
    if (!parent && text.slice(at, start === -1 ? undefined : start).trim() !== '')
      return fault(
        'Datei',
        at,
        hasRoot
          ? 'Nach dem letzten Element steht noch Text.'
          : 'Das ist kein XML: Die Datei beginnt nicht mit einem Element.',
      )
    if (start === -1) break
    const here = parent?.name ?? 'Datei'
    const skipped = skip(text, start)
    if (skipped === 'doctype')
      return fault(
        here,
        start,
        'Eine Dokumenttyp-Angabe (<!DOCTYPE …>) wird nicht gelesen: Sie könnte fremde Dateien einbinden. Bitte löschen Sie die Zeile.',
      )
    if (skipped === 'open')
      return fault(
        here,
        start,
        'Was hier beginnt, endet nirgends: Der Kommentar oder Abschnitt wird nicht geschlossen.',
      )
    if (skipped !== undefined) {
      if (!parent && text.startsWith('<![', start))
        return fault(here, start, 'Außerhalb der Elemente steht Text.')
      at = skipped
      continue
    }
    const end = tagEnd(text, start)
    if (end === undefined)
      return fault(here, start, 'Das ist kein gültiges XML: Nach „<“ fehlt das schließende „>“.')
    const isClosing = text[start + 1] === '/'
    const inside = text.slice(start + (isClosing ? 2 : 1), end)
    const name = tagName.exec(inside)?.[0]
    if (name === undefined)
      return fault(here, start, 'Nach „<“ steht kein Name. Das Zeichen selbst schreibt man &lt;.')
    if (isClosing) {
      if (inside.trim() !== name)
        return fault(name, start, `Im schließenden „</${name}>“ darf sonst nichts stehen.`)
      if (parent?.name !== name)
        return fault(
          name,
          start,
          parent
            ? `Hier schließt „${name}“, offen ist aber noch „${parent.name}“ aus Zeile ${lineAt(text, parent.at)}.`
            : `„${name}“ wird geschlossen, ohne geöffnet zu sein.`,
        )
      open.pop()
    } else {
      if (!parent && hasRoot) return fault(name, start, 'Die Datei hat mehr als ein äußerstes Element.')
      hasRoot = true
      count += 1
      if (count > maxElements) return fault(name, start, `Die Datei hat mehr als ${maxElements} Elemente.`)
      if (open.length >= maxDepth)
        return fault(
          name,
          start,
          `Die Elemente sind zu tief verschachtelt: höchstens ${maxDepth} ineinander.`,
        )
      if (!inside.endsWith('/')) open.push({ name, at: start })
    }
    at = end + 1
  }
  const left = open.at(-1)
  if (left) return fault(left.name, left.at, `„${left.name}“ wird nicht geschlossen.`)
  return hasRoot ? undefined : fault('Datei', 0, 'Die Datei ist leer.')
}

/** Where something that is no element ends; `undefined` where an element begins. */
function skip(text: string, start: number): number | 'open' | 'doctype' | undefined {
  const until = (end: string, from: number): number | 'open' => {
    const found = text.indexOf(end, from)
    return found === -1 ? 'open' : found + end.length
  }
  if (text.startsWith('<!--', start)) return until('-->', start + 4)
  if (text.startsWith('<![CDATA[', start)) return until(']]>', start + 9)
  if (text.startsWith('<!', start)) return 'doctype'
  return text.startsWith('<?', start) ? until('?>', start + 2) : undefined
}

/** Position of the `>` of a tag; those inside of quotes do not count. */
function tagEnd(text: string, start: number): number | undefined {
  let quote = ''
  for (let at = start + 1; at < text.length && at - start < maxTagLength; at += 1) {
    const character = text[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
    else if (character === '<') return undefined
  }
  return undefined
}
