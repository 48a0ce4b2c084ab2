import { stringify } from 'yaml'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Block } from '../../model/block.ts'
import type { FormExamples } from '../../model/form-examples.ts'
import type { LockedForm } from '../../model/form-lock.ts'
import type { ChangelogEntry } from '../../model/form-record.ts'
import { hashOf } from '../../model/hash-of.ts'
import type { ExchangePackage, PackagedBlock, Screenshot } from './exchange-package.ts'
import { withoutPlaces } from './places-in-examples.ts'
import { textsByKey } from './texts-by-key.ts'
import { type Contacts, withoutContacts } from './without-contacts.ts'

/** A form and all that is said about it. */
export interface FormToPackage {
  readonly definition: FormDefinition
  /** The same with blocks put in, without defaults. */
  readonly data: unknown
  /**
   * How its author wrote it, and the blocks it may name. Left out where the form is more than its text: adopted and changed
   * here, or recorded earlier. Then it is written anew, without blocks.
   */
  readonly written?: { readonly text: string; readonly blocks: ReadonlyMap<string, Block> }
  readonly examples: FormExamples
  /** Municipalities of the county. */
  readonly places: readonly string[]
  /** How the county and its offices are reached: nothing of it goes along. */
  readonly contacts: Contacts
  /** How it was adopted; undefined where it is the county's own. */
  readonly adopted: LockedForm | undefined
  readonly changelog: readonly ChangelogEntry[]
  readonly screenshots: readonly Screenshot[]
  readonly maintainer: ExchangePackage['maintainer']
  readonly findings: ExchangePackage['findings']
  readonly figures: ExchangePackage['figures']
}

/** The package of a form: what another county needs, and nothing of how this one receives applications. */
export function packageOfForm(form: FormToPackage): ExchangePackage {
  const { definition, data, written, maintainer } = form
  const { id, version, title, summary, provenance } = definition
  return {
    v: 1,
    id,
    version,
    title,
    summary,
    content: hashOf(data),
    source: written?.text ?? stringify(data, { lineWidth: 0, singleQuote: true }),
    definition: data as Record<string, unknown>,
    blocks: written ? blocksIn(written.text, written.blocks) : [],
    examples: withoutContacts(withoutPlaces(form.examples, definition, form.places), form.contacts),
    texts: textsByKey(data),
    screenshots: [...form.screenshots],
    licence: provenance.licence,
    provenance: [
      ...(form.adopted?.provenance ?? []),
      {
        author: form.adopted ? maintainer.authority : provenance.author,
        county: maintainer.county,
        version,
      },
    ],
    maintainer,
    changelog: [...form.changelog],
    findings: form.findings,
    figures: form.figures,
  }
}

/** Blocks whose name stands in the text; one too many does no harm. */
const blocksIn = (text: string, blocks: ReadonlyMap<string, Block>): PackagedBlock[] =>
  [...blocks]
    .filter(([name]) => text.includes(name))
    .map(([name, block]) => ({
      name,
      id: block.id,
      version: block.version,
      sha256: hashOf(block),
      data: block as Record<string, unknown>,
    }))
