import type { Norm, XdfBase, XdfRule, XdfVersion } from '../message.ts'
import { xmlText } from '../xml/xml-text.ts'
import type { Identity } from './numbering.ts'

/** Text as it will be read again. */
export const asRead = (text: string): string => xmlText(text).replaceAll(/\r\n?/gu, '\n').trim()

/** What every element has; `label` is never empty. */
export function baseOf(
  identity: Identity,
  words: { readonly label: string; readonly help?: string | undefined; readonly author?: string },
  rules: readonly XdfRule[] = [],
): XdfBase {
  const label = asRead(words.label) || identity.id
  return {
    ...identity,
    name: label,
    label,
    help: asRead(words.help ?? ''),
    description: '',
    definition: '',
    norms: [],
    author: words.author ?? '',
    rules,
    line: 0,
  }
}

/** A statute as it will be read again: in 2.0 all stand in one node, with semicolons between them. */
export const normsOf = (text: string | undefined, version: XdfVersion, link?: string): readonly Norm[] =>
  (version === 2 ? (text ?? '').split(';') : [text ?? '']).flatMap((part) => {
    const words = asRead(part).replaceAll(/\s+/gu, ' ')
    return words === '' ? [] : [{ text: words, ...(version === 3 && link !== undefined && { link }) }]
  })
