import type { LocalText } from '../../widgets/contract/text.ts'
import type { Block } from '../model/block.ts'
import type { Catalogue } from '../model/catalogue.ts'

/** A text that people read, and where its author finds it. */
export interface FoundText {
  readonly file: string
  readonly key: string
  /** German. */
  readonly text: string
  /** What it is: `label`, `hint`, `because`, `intro`, `title` …; `page` for running text. */
  readonly role: string
}

/** German texts of a form that are its own: those of building blocks are looked at where they stand. */
export function textsOfForm(
  id: string,
  { forms, formSources, blocks }: Pick<Catalogue, 'forms' | 'formSources' | 'blocks'>,
): FoundText[] {
  const definition = forms.get(id)
  const keyOf = formSources.get(id)?.keyOf ?? ((key: string) => key)
  const shared = new Set(
    [...blocks.values()].flatMap((block) => localTexts(block).map(({ text }) => text.de)),
  )
  const file = `forms/${id}/form.yaml`
  return localTexts(definition)
    .filter(({ text }) => !shared.has(text.de))
    .map(({ key, text, role }) => ({ file, key: keyOf(key), text: text.de, role }))
}

/** German texts of a building block. */
export const textsOfBlock = (name: string, block: Block): FoundText[] =>
  localTexts(block).map(({ key, text, role }) => ({
    file: `forms/_blocks/${name}.yaml`,
    key,
    text: text.de,
    role,
  }))

function localTexts(value: unknown, key = ''): { key: string; text: LocalText; role: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('de' in value && typeof value.de === 'string')
    return [
      { key, text: value as LocalText, role: key.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? '' },
    ]
  return Object.entries(value).flatMap(([name, inner]) =>
    localTexts(inner, key === '' ? name : `${key}.${name}`),
  )
}
