import type { Bodies, Readable } from '../model/load-content.ts'
import type { Service } from '../model/service.ts'
import { type FoundText, textsOfBlock, textsOfForm } from './form-texts.ts'
import { proseOf } from './page-text.ts'

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
