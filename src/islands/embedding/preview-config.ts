import { type EmbedChoice, isFrame } from './choice.ts'
import { type Attribute, attributesOf } from './element.ts'
import type { EmbedFacts } from './facts.ts'
import { fallbackOf } from './fallback.ts'
import { isTag, type Tag } from './tags.ts'
import { themeProperties } from './theme.ts'

/** What an example page shows. It stands in its address, which anybody may have written. */
export interface PreviewConfig {
  readonly tag: Tag
  readonly attributes: readonly Attribute[]
  readonly properties: readonly (readonly [name: string, value: string])[]
  /** Form that is shown in a frame instead. */
  readonly frame?: string
  readonly fallback: string
}

/** The preview of a choice. Nobody can change or send anything in it. */
export function previewOf(choice: EmbedChoice, facts: EmbedFacts): PreviewConfig {
  const isForm = choice.tag === 'amt-form'
  return {
    tag: choice.tag,
    attributes: [
      // The worker file is the webmaster's; here it is not there.
      ...attributesOf({ ...choice, hasWorker: false }, facts),
      ...(isForm
        ? ([
            ['disabled', true],
            ['history', 'off'],
          ] as const)
        : []),
    ],
    properties: themeProperties(choice.theme),
    ...(isFrame(choice) && { frame: choice.form }),
    fallback: fallbackOf(choice, facts).text,
  }
}

export const previewHash = (config: PreviewConfig): string => `#${encodeURIComponent(JSON.stringify(config))}`

/** What a preview may set. Whoever writes the address cannot make an element load from elsewhere or run anything. */
const attributes =
  /^(?:form|trust|disabled|history|open|place|placeholder|service|view|office|topic|audience|online|only|heading-level|lang)$/u
const property = /^--amt-(?:color-[a-z-]+|font-family|radius)$/u
const value = /^[\p{L}\p{N} #,'._-]{1,120}$/u
const slug = /^[a-z0-9-]{1,100}$/u

/** Reads the part of an address behind `#`. Undefined where it is nothing that could be shown. */
export function readPreview(hash: string): PreviewConfig | undefined {
  const json = parsed(hash.slice(1))
  if (typeof json !== 'object' || json === null) return undefined
  const { tag, attributes: given, properties, frame, fallback } = json as Record<string, unknown>
  if (typeof tag !== 'string' || !isTag(tag)) return undefined
  return {
    tag,
    attributes: pairsOf(given).flatMap(([name, text]): Attribute[] =>
      attributes.test(name) && (text === true || typeof text === 'string') ? [[name, text]] : [],
    ),
    properties: pairsOf(properties).flatMap(([name, text]) =>
      property.test(name) && typeof text === 'string' && value.test(text) ? [[name, text] as const] : [],
    ),
    ...(typeof frame === 'string' && slug.test(frame) && { frame }),
    fallback: typeof fallback === 'string' ? fallback.slice(0, 300) : '',
  }
}

const pairsOf = (list: unknown): readonly (readonly [string, unknown])[] =>
  Array.isArray(list)
    ? list.flatMap((pair: unknown) =>
        Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0], pair[1] as unknown] as const] : [],
      )
    : []

function parsed(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text)) as unknown
  } catch {
    return undefined
  }
}
