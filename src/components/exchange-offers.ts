import * as v from 'valibot'
import { FormDefinition } from '../../widgets/contract/form-definition.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { currentCatalogue } from '../model/current-catalogue.ts'
import type { LockedForm, Origin } from '../model/form-lock.ts'
import type { ChangelogEntry } from '../model/form-record.ts'
import { hashOf } from '../model/hash-of.ts'
import { reviewForm } from '../rules/forms/review-form.ts'
import type { ContentProblem } from '../model/content-problem.ts'

/** A form that this county hands on to others, as its page tells of it. */
export interface Offer {
  readonly id: string
  /** What others get: the version that was recorded last, else the form as it is. */
  readonly definition: FormDefinition
  /** Version that citizens fill in here. */
  readonly inUse: string
  /** Where it was adopted, and changed here since. */
  readonly adopted: LockedForm | undefined
  /** Whose hands it went through, oldest first. */
  readonly provenance: readonly Origin[]
  /** Newest first; empty where no version was recorded. */
  readonly changelog: readonly ChangelogEntry[]
  /** What the guide says about it. */
  readonly findings: readonly ContentProblem[]
  readonly figures: { readonly steps: number; readonly questions: number; readonly flesch: number }
  /** Titles of the topics under which this county shows it. */
  readonly topics: readonly string[]
}

/** A form that was taken over as it is: others get it where it comes from. */
export interface PassedOn {
  readonly definition: FormDefinition
  readonly from: LockedForm
}

/** What a county has on offer. */
export interface Offers {
  readonly catalogue: Catalogue
  /** By title. */
  readonly offers: readonly Offer[]
  readonly passedOn: readonly PassedOn[]
}

let known: { readonly catalogue: Catalogue; readonly offers: Offers } | undefined

const byTitle = new Intl.Collator('de')

/** Everything that the county hands on. Put together once a build. */
export async function exchangeOffers(): Promise<Offers> {
  const catalogue = await currentCatalogue()
  if (known?.catalogue !== catalogue) known = { catalogue, offers: offersIn(catalogue) }
  return known.offers
}

function offersIn(catalogue: Catalogue): Offers {
  const { lock, texts } = catalogue.exchange
  const isPassedOn = (id: string): boolean =>
    lock.forms[id] !== undefined && texts.get(id)?.isChanged !== true
  const forms = [...catalogue.forms]
    .filter(([id]) => catalogue.county.forms[id])
    .toSorted(([, a], [, b]) => byTitle.compare(a.title.de, b.title.de))
  return {
    catalogue,
    offers: forms.filter(([id]) => !isPassedOn(id)).map(([id, form]) => offerOf(id, form, catalogue)),
    passedOn: forms.flatMap(([id, definition]) => {
      const from = lock.forms[id]
      return from && isPassedOn(id) ? [{ definition, from }] : []
    }),
  }
}

function offerOf(id: string, current: FormDefinition, catalogue: Catalogue): Offer {
  const { county, exchange } = catalogue
  const record = exchange.records.get(id)
  const today = catalogue.formSources.get(id)?.data
  const data = record && record.sha256 !== hashOf(today) ? record.definition : today
  const definition = data === today ? current : v.parse(FormDefinition, data)
  const adopted = exchange.lock.forms[id]
  const { findings, figures } = review(id, data, catalogue)
  return {
    id,
    definition,
    inUse: current.version,
    adopted,
    provenance: [
      ...(adopted?.provenance ?? []),
      {
        author: adopted ? county.authority : definition.provenance.author,
        county: county.name,
        version: definition.version,
      },
    ],
    changelog: record?.changelog ?? [],
    findings,
    figures: {
      steps: figures?.steps ?? definition.steps.length,
      questions: figures?.fields ?? 0,
      flesch: figures?.flesch ?? 0,
    },
    topics: topicsOf(id, catalogue),
  }
}

/** @param data With blocks put in. */
const review = (id: string, data: unknown, { formSources, words, places }: Catalogue) =>
  reviewForm(
    id,
    { ...(data as object), acknowledged: formSources.get(id)?.acknowledged ?? [] },
    { blocks: new Map(), words, places },
  )

function topicsOf(id: string, { services, topics }: Catalogue): readonly string[] {
  const named = [...services.values()]
    .filter(({ online }) => online.kind === 'form' && online.form === id)
    .flatMap((service) => service.topics)
  return [...topics].filter(([slug]) => named.includes(slug)).map(([, { title }]) => title)
}
