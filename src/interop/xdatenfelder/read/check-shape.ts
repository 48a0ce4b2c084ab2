import type { ImportMistake } from '../../imported.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { Occurs, Shape } from './shape.ts'

/** More mistakes than anybody reads at once. */
const maxMistakes = 25

/**
 * Everything in an element that its shape does not allow: nodes that are missing, empty, doubled or unknown, codes that are
 * in no list. In the order of the file.
 *
 * @param namespace In which all of it stands, but for `code`.
 */
export function checkShape(root: XmlElement, shape: Shape, namespace: string): readonly ImportMistake[] {
  const mistakes: ImportMistake[] = []
  check(root, shape, root.name.split('.')[1] === undefined ? root.name : '', { namespace, mistakes })
  return mistakes.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, maxMistakes)
}

interface Findings {
  readonly namespace: string
  readonly mistakes: ImportMistake[]
}

function check(element: XmlElement, shape: Shape, path: string, findings: Findings): void {
  const { mistakes, namespace } = findings
  if (shape.kind === 'anything' || mistakes.length > maxMistakes) return
  const wrong = (reason: string, at = element, where = path): void => {
    mistakes.push({ element: where === '' ? element.name : where, line: at.line, reason })
  }
  const below = (name: string): string => (path === '' ? name : `${path}/${name}`)

  if (shape.kind === 'text') {
    const [child] = element.children
    if (child) {
      wrong(
        `„${child.name}“ gehört nicht in „${element.name}“: Dort steht nur Text.`,
        child,
        below(child.name),
      )
      return
    }
    const found = element.text.trim()
    if (found === '' && shape.isFilled) wrong(`„${element.name}“ ist leer. Bitte tragen Sie den Wert ein.`)
    if (found !== '' && shape.form && !shape.form.expression.test(found))
      wrong(`In „${element.name}“ steht „${shown(found)}“, erwartet wird ${shape.form.expected}.`)
    return
  }

  if (element.text.trim() !== '')
    wrong(`In „${element.name}“ steht Text, wo nur Elemente stehen dürfen: „${shown(element.text.trim())}“.`)
  const allowed: Readonly<Record<string, Occurs>> =
    shape.kind === 'code'
      ? { code: { min: 1, max: 1, shape: { kind: 'text', isFilled: true } } }
      : shape.children()
  for (const child of element.children) {
    const isKnown = Object.hasOwn(allowed, child.name)
    const isHere = child.namespace === namespace || (child.name === 'code' && child.namespace === '')
    if (!isKnown)
      wrong(`„${child.name}“ ist in „${element.name}“ nicht vorgesehen.`, child, below(child.name))
    else if (!isHere)
      wrong(
        `„${child.name}“ steht im unbekannten Namensraum „${shown(child.namespace)}“, erwartet wird ${namespace}.`,
        child,
        below(child.name),
      )
  }
  for (const [name, occurs] of Object.entries(allowed)) {
    const found = element.children.filter((child) => child.name === name)
    const [first, second] = occurs.mayLeaveEmpty ? withoutEmpty(found) : found
    if (!first && occurs.min === 1) wrong(`In „${element.name}“ fehlt „${name}“.`, element, below(name))
    if (second && occurs.max === 1)
      wrong(`„${name}“ steht doppelt in „${element.name}“.`, second, below(name))
    for (const child of found) check(child, occurs.shape, below(name), findings)
  }
  if (shape.kind === 'element' && shape.either) {
    const found = element.children.filter(({ name }) => shape.either?.includes(name))
    const names = shape.either.map((name) => `„${name}“`).join(' oder ')
    if (found.length === 0) wrong(`In „${element.name}“ fehlt ${names}.`)
    const [, second] = found
    if (second && found[0]?.name !== second.name)
      wrong(`In „${element.name}“ steht nur eines: ${names}.`, second, below(second.name))
  }
  if (shape.kind === 'code') {
    const [given] = element.children.filter(({ name }) => name === 'code')
    const found = given?.text.trim() ?? ''
    if (given && found !== '' && !shape.codes.includes(found))
      wrong(
        `Den Code „${shown(found)}“ gibt es in der Liste zu „${element.name}“ nicht. Erlaubt: ${shape.codes.join(', ')}.`,
        given,
        below('code'),
      )
  }
}

const withoutEmpty = (elements: readonly XmlElement[]): readonly XmlElement[] => {
  const filled = elements.filter(({ text }) => text.trim() !== '')
  return filled.length === 1 ? filled : elements
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
