import { Language } from '../../../../widgets/contract/text.ts'
import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import { put } from '../put.ts'

/** Sets the languages. A new one brings no texts: the guide names those that are missing. Texts of one that goes, go with it. */
export function setLanguages(data: unknown, wanted: readonly Language[]): readonly Edit[] {
  const gone = Language.options.filter((language) => language !== 'de' && !wanted.includes(language))
  return [...put(data, ['languages'], [...wanted]), ...textsIn(data, [], gone)]
}

function textsIn(value: unknown, path: Path, gone: readonly Language[]): readonly Edit[] {
  if (typeof value !== 'object' || value === null) return []
  if (Object.hasOwn(value, 'de') && typeof (value as { de: unknown }).de === 'string')
    return gone
      .filter((language) => Object.hasOwn(value, language))
      .map((language) => ({ kind: 'remove', path: [...path, language] }))
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key], gone),
  )
}
