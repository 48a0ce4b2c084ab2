import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import type { EnglishService } from '../model/english-service.ts'
import type { Fee, Service } from '../model/service.ts'

/** Lists that have one entry in English for each in German. */
const lists: readonly (readonly [
  key: 'requirements' | 'documents' | 'steps' | 'deadlines',
  one: string,
  many: string,
])[] = [
  ['requirements', 'Voraussetzung', 'Voraussetzungen'],
  ['documents', 'Unterlage', 'Unterlagen'],
  ['steps', 'Schritt', 'Schritte'],
  ['deadlines', 'Frist', 'Fristen'],
]

/** English pages that promise something else than the German page, which is the one that counts. */
export const englishDiffers = ({ english, services }: Catalogue): ContentProblem[] =>
  [...english].flatMap(([slug, page]) => {
    const service = services.get(slug)
    if (!service) return []
    return [...feesThatDiffer(slug, page, service), ...listsThatDiffer(slug, page, service)]
  })

const filesOf = (slug: string) => ({ file: `services/en/${slug}.mdx`, german: `services/${slug}.mdx` })

function feesThatDiffer(slug: string, page: EnglishService, service: Service): ContentProblem[] {
  const { file, german } = filesOf(slug)
  const here = (page.fees ?? []).map(amountOf)
  const there = (service.fees ?? []).map(amountOf)
  if (here.join() === there.join()) return []
  return [
    {
      file,
      key: 'fees',
      reason: `Die Kosten sind andere als in ${german}: hier ${shown(here)}, dort ${shown(there)}. Es gilt die deutsche Seite: Nennen Sie dieselben Beträge in derselben Reihenfolge.`,
    },
  ]
}

function listsThatDiffer(slug: string, page: EnglishService, service: Service): ContentProblem[] {
  const { file, german } = filesOf(slug)
  return lists.flatMap(([key, one, many]) => {
    const here = page[key]?.length ?? 0
    const there = service[key]?.length ?? 0
    const counted = (count: number): string => `${count} ${count === 1 ? one : many}`
    return here === there
      ? []
      : [
          {
            file,
            key,
            reason: `Hier stehen ${counted(here)}, in ${german} ${counted(there)}. Es gilt die deutsche Seite: Übersetzen Sie jeden Eintrag.`,
          },
        ]
  })
}

/** The frame of a fee law is translated; only that it is one can be compared. */
const amountOf = (fee: Fee): string =>
  'frame' in fee
    ? 'je nach Fall'
    : (fee.cents / 100).toLocaleString('de-DE', { style: 'currency', currency: 'EUR' })

const shown = (amounts: readonly string[]): string => (amounts.length === 0 ? 'keine' : amounts.join('; '))
