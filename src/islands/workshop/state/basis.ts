import type { LegalBasis } from '../../../../widgets/contract/form-definition.ts'
import type { ReleaseOffice } from '../../../../widgets/contract/release.ts'
import type * as v from 'valibot'
import type { Block } from '../../../model/block.ts'
import type { WordList } from '../../../model/words.ts'

/** What the workshop has to know of the county. Published with the site as `/werkstatt/grundlage.json`. */
export interface Basis {
  /** "Landkreis Sonnenau" */
  readonly county: string
  readonly authority: string
  readonly site: string
  readonly sampleNotice: string | undefined
  /** Stands for the receiving office in the preview. */
  readonly office: ReleaseOffice
  readonly places: readonly { readonly value: string; readonly label: string }[]
  readonly blocks: readonly Block[]
  readonly words: WordList
  /** Statutes that the county's forms name already. */
  readonly legalBases: readonly v.InferOutput<typeof LegalBasis>[]
  /** Forms of this county, by title. */
  readonly forms: readonly {
    readonly id: string
    readonly title: string
    readonly version: string
    /** Another county maintains it: changes belong into the overlay. */
    readonly isAdopted: boolean
  }[]
}

/** Where it lies. */
export const basisPath = '/werkstatt/grundlage.json'
