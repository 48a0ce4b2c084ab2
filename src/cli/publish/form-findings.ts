import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { ExchangePackage } from '../../exchange/package/exchange-package.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { adviseOn } from '../../rules/content-advice.ts'
import { formContradictions } from '../../rules/forms/form-contradictions.ts'
import { formFigures } from '../../rules/forms/form-figures.ts'

type Said = Pick<ExchangePackage, 'findings' | 'figures'>

/** What the guide says about one form, and its figures. Nothing of the county's pages goes into it. */
export function formFindings(catalogue: Catalogue, definition: FormDefinition, data: unknown): Said {
  const { id } = definition
  const source = catalogue.formSources.get(id)
  const alone: Catalogue = {
    ...catalogue,
    services: new Map(),
    english: new Map(),
    blocks: new Map(),
    forms: new Map([[id, definition]]),
    // Without what was recorded: that is between the county and its own check.
    formSources: new Map([
      [
        id,
        { data, acknowledged: source?.acknowledged ?? [], keyOf: source?.keyOf ?? ((key: string) => key) },
      ],
    ]),
  }
  const [figures] = formFigures(alone)
  if (!figures) throw new Error(`There are no figures of ${id}.`)
  const { steps, fields, conditions, documents, minutes, flesch, languages } = figures
  return {
    findings: [
      ...formContradictions(alone),
      ...adviseOn({ ...alone, bodies: new Map(), today: '2026-11-22' }),
    ].map(({ key, reason, rule, suggestion }) => ({
      key,
      reason,
      ...(rule !== undefined && { rule }),
      ...(suggestion !== undefined && { suggestion }),
    })),
    figures: {
      steps,
      questions: fields,
      conditions,
      documents,
      minutes,
      flesch,
      languages: [...languages],
    },
  }
}
