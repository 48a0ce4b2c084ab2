import type { ImportMistake } from '../../imported.ts'
import type { XmlElement } from '../xml/xml-element.ts'

/** What the shape of single nodes cannot see: a value twice in one list, a count that ends before it begins. */
export function checkCodes(root: XmlElement): readonly ImportMistake[] {
  const mistakes: ImportMistake[] = []
  const visit = (element: XmlElement): void => {
    if (element.name === 'werte') {
      const seen = new Set<string>()
      for (const { children } of element.children) {
        const given = children.find(({ name }) => name === 'code')
        const code = given?.text.trim() ?? ''
        if (given && seen.has(code))
          mistakes.push({
            element: 'werte/wert/code',
            line: given.line,
            reason: `Der Code „${code.slice(0, 60)}“ steht doppelt in der Liste.`,
          })
        seen.add(code)
      }
    }
    if (element.name === 'anzahl') {
      const [min = '', max = ''] = element.text.trim().split(':')
      if (max === '0' || (max !== '*' && Number(max) < Number(min)))
        mistakes.push({
          element: 'struktur/anzahl',
          line: element.line,
          reason: `Die Anzahl „${min}:${max}“ lässt nichts zu: Die zweite Zahl ist mindestens 1 und nicht kleiner als die erste.`,
        })
    }
    element.children.forEach(visit)
  }
  visit(root)
  return mistakes.slice(0, 25)
}
