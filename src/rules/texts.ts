import type { LocalText } from '../../widgets/contract/text.ts'
import type { Block } from '../model/block.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Bodies, Readable } from '../model/load-content.ts'
import type { Service } from '../model/service.ts'
import { proseOf } from './page-text.ts'

/** A text that people read, and where its author finds it. */
export interface FoundText {
  readonly file: string
  readonly key: string
  /** German. */
  readonly text: string
  /** What it is: `label`, `hint`, `because`, `intro`, `title` …; `page` for running text. */
  readonly role: string
}

/** Every German text that the rules about language look at: pages, forms, building blocks. */
export const everyText = (
  readable: Pick<Readable, 'services' | 'forms' | 'formSources' | 'blocks'> & { readonly bodies: Bodies },
): FoundText[] => [
  ...[...readable.services].flatMap(([slug, service]) =>
    textsOfService(slug, service, readable.bodies.get(`services/${slug}.mdx`) ?? ''),
  ),
  ...[...readable.forms.keys()].flatMap((id) => textsOfForm(id, readable)),
  ...[...readable.blocks].flatMap(([name, block]) => textsOfBlock(name, block)),
]

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

/** Texts of a service's page, running text by the paragraph. */
export function textsOfService(slug: string, service: Service, body: string): FoundText[] {
  const file = `services/${slug}.mdx`
  const {
    title,
    summary,
    responsible,
    requirements,
    documents,
    steps,
    deadlines = [],
    notes = [],
    remedy,
  } = service
  const texts: [key: string, text: string | undefined][] = [
    ['title', title],
    ['summary', summary],
    ['responsible.text', responsible?.text],
    ...numbered('requirements', requirements),
    ...documents.flatMap((document, index) =>
      typeof document === 'string'
        ? [entry(`documents.${index}`, document)]
        : [entry(`documents.${index}.what`, document.what), entry(`documents.${index}.when`, document.when)],
    ),
    ...steps.flatMap((step, index) => [
      entry(`steps.${index}.title`, step.title),
      entry(`steps.${index}.text`, step.text),
    ]),
    ...deadlines.map(({ text }, index) => entry(`deadlines.${index}.text`, text)),
    ...numbered('notes', notes),
    ['remedy', remedy],
    ...proseOf(body)
      .split('\n')
      .map((text, index) => entry(`Absatz ${index + 1}`, text)),
  ]
  return texts.flatMap(([key, text]) => (text ? [{ file, key, text, role: 'page' }] : []))
}

const entry = (key: string, text: string | undefined): [key: string, text: string | undefined] => [key, text]

const numbered = (key: string, texts: readonly string[]) =>
  texts.map((text, index) => entry(`${key}.${index}`, text))

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
