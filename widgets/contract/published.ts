import type { Closure, OfficeHours } from './opening/office-hours.ts'
import type { Block, Inline } from './text-tree.ts'

/**
 * What a county publishes of its services and offices, as JSON that any website may read. Addresses of pages begin with a
 * slash and are the county site's. There is no HTML in it.
 */

/** What stands on everything published: whose it is, and what has to be said of it. */
export interface Published {
  /** "Landkreis Sonnenau" */
  readonly county: string
  /** "Landratsamt Sonnenau" */
  readonly authority: string
  /** Said beside it while the content is not the office's own. */
  readonly sample?: string
}

/** Something to know for some days. `YYYY-MM-DD`, first and last included; shown from two weeks before. */
export interface PublishedNotice {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly text: string
}

/** How to reach an office, and when. */
export interface OfficeContact {
  readonly id: string
  readonly name: string
  readonly page: string
  readonly phone: string
  readonly email: string
  readonly hours: OfficeHours
  readonly closures: readonly Closure[]
  /** First two digits of the county's key: decides which public holidays are kept. */
  readonly land: string
}

/** `/daten/aemter/<slug>.json` */
export interface PublishedOffice extends Published, OfficeContact {
  readonly summary: string
  readonly street: string
  /** "86999 Sonnenau" */
  readonly town: string
  readonly room?: string
  readonly access?: string
  readonly directions?: string
  readonly website?: string
  readonly hoursNote?: string
  readonly notices: readonly PublishedNotice[]
}

/** A way to do it online: a form of the county, or another portal. `url` may be missing where a portal has no address yet. */
export type PublishedOnline =
  | { readonly kind: 'form'; readonly form: string; readonly page: string; readonly minutes: number }
  | { readonly kind: 'external'; readonly portal: string; readonly url?: string; readonly note?: string }
  | { readonly kind: 'planned' | 'none'; readonly note?: string }

/** What is said in a list. */
export interface PublishedEntry {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly page: string
  readonly online: PublishedOnline['kind']
}

/** A piece of a service's own text. */
export type PublishedBlock =
  | Block
  | { readonly is: 'heading'; readonly text: string }
  | {
      readonly is: 'note' | 'deadline'
      readonly title?: string
      readonly content: readonly (readonly Inline[])[]
    }

/** A title and what there is to say about it. */
export interface PublishedItem {
  readonly what: string
  readonly detail?: string
}

/** `/daten/leistungen/<slug>.json` */
export interface PublishedService extends Published {
  readonly id: string
  readonly title: string
  readonly officialName?: string
  readonly summary: string
  readonly page: string
  readonly online: PublishedOnline
  /** Who decides where it is not the county office, or not only. */
  readonly responsible?: { readonly name: string; readonly text: string; readonly url?: string }
  readonly office: OfficeContact
  /** In a line: "kostenfrei", "25,30 €". */
  readonly cost?: string
  readonly processingTime?: string
  readonly text: readonly PublishedBlock[]
  readonly requirements: readonly string[]
  readonly documents: readonly PublishedItem[]
  readonly steps: readonly PublishedItem[]
  readonly deadlines: readonly PublishedItem[]
  readonly fees: readonly PublishedItem[]
  readonly notes: readonly string[]
  readonly legalBasis: readonly { readonly title: string; readonly url: string }[]
  readonly remedy?: string
  readonly notices: readonly PublishedNotice[]
}

/** `/daten/leistungen.json`: every service, by title. */
export interface PublishedServices extends Published {
  readonly services: readonly (PublishedEntry & {
    readonly office: string
    readonly topics: readonly string[]
    readonly audience: readonly ('citizen' | 'business')[]
    /** True where the municipality decides. */
    readonly municipal?: true
  })[]
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  /** `places`: municipalities it serves; all where left out. */
  readonly offices: readonly {
    readonly id: string
    readonly name: string
    readonly places?: readonly string[]
  }[]
  readonly places: readonly { readonly id: string; readonly name: string }[]
}
