import { readJson } from '../../draft/read-json.ts'
import { jsonForXml } from '../xml/json-for-xml.ts'
import type { Difference } from './difference.ts'

/**
 * What XDatenfelder has no node for, written behind the description of an element. FIM's own converters leave their notes in
 * the same place; whoever reads the file sees a sentence and a line of JSON, and every other program passes it by.
 */
export interface Extension {
  /** A group can be a screen, or one question of several parts or rows. */
  readonly as?: 'step' | 'field'
  /** From what the nodes say to what the form says. */
  readonly change?: Difference
}

const mark = 'Angaben für Amtswerk, die XDatenfelder nicht kennt (bitte nicht ändern): '

/** A description with an extension behind it. */
export function withExtension(description: string, extension: Extension): string {
  const own = `${mark}${jsonForXml(extension)}`
  return description === '' ? own : `${description}\n${own}`
}

/** The extension in a description; `undefined` where it has none, `broken` where somebody damaged it. */
export function extensionIn(description: string): Extension | 'broken' | undefined {
  const line = linesOf(description).findLast(isOurs)
  if (line === undefined) return undefined
  const read = readJson(line.trim().slice(mark.length))
  if (!read.ok) return 'broken'
  const { value } = read.document
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'broken'
  const { as, change } = value as Record<string, unknown>
  if (as !== undefined && as !== 'step' && as !== 'field') return 'broken'
  return { ...(as !== undefined && { as }), ...(change !== undefined && { change: change as Difference }) }
}

/** The description without it. */
export const withoutExtension = (description: string): string =>
  linesOf(description)
    .filter((line) => !isOurs(line))
    .join('\n')
    .trim()

/** It is a line of its own: JSON has no line breaks, and may itself hold any text. */
const linesOf = (description: string): readonly string[] => description.split('\n')
const isOurs = (line: string): boolean => line.trimStart().startsWith(mark)
