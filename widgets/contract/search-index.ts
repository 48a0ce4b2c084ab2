/**
 * The small search index of a county, as JSON. `/daten/suche.json` answers what is asked in the words of the pages;
 * `/daten/suche-woerter.json` adds the rarer words to it, and `/daten/suche-einzelwoerter.json` those that stand in a single
 * situation of a single page. All are made for few bytes: columns instead of rows, words as their difference from the one
 * before.
 */
export interface SearchIndex {
  readonly version: 1
  /** The same in all files of one build. */
  readonly stamp: string
  readonly offices: readonly IndexedOffice[]
  /** Slugs. */
  readonly topics: readonly string[]
  /** Slugs of the municipalities. */
  readonly places: readonly string[]
  readonly services: IndexedServices
  /** Everything that is no service: offices, topics, guides, checks. */
  readonly others: readonly IndexedPage[]
  readonly words: PackedWords
  readonly everyday: EverydayWords
}

/** What the other two files add. */
export interface RarerWords {
  readonly version: 1
  readonly stamp: string
  readonly words: PackedWords
  readonly everyday: EverydayWords
}

/** An office and the municipalities it serves, by number; all where left out. */
export type IndexedOffice = readonly [slug: string, name: string, places?: readonly number[]]
export type IndexedPage = readonly [kind: OtherKind, path: string, title: string]
export type OtherKind = 'office' | 'topic' | 'journey' | 'check' | 'place'

/** One entry per service in each column. */
export interface IndexedServices {
  readonly slugs: readonly string[]
  readonly titles: readonly string[]
  readonly summaries: readonly string[]
  /** Number of the office. */
  readonly offices: readonly number[]
  /** Numbers of the topics. */
  readonly topics: readonly (readonly number[])[]
  /** 1 citizens, 2 businesses, 3 both. */
  readonly audiences: readonly number[]
  /** How it can be done online, as a digit: 0 not, 1 with a form of ours, 2 on another portal, 3 with a form that is to come. */
  readonly online: readonly number[]
  /** Different costs, and the number of each service's: 0 where they are not known. */
  readonly costs: readonly string[]
  readonly cost: readonly number[]
  /** Numbers of those for which the municipality decides. */
  readonly municipal: readonly number[]
}

/** Words with the pages they stand for, sorted. See `widgets/search/packed-words.ts`. */
export interface PackedWords {
  readonly words: string
  readonly pages: string
  readonly levels: string
}

/** Words that belong to no single page. */
export interface EverydayWords {
  /** What people say and what pages say: `karre schlitten>auto;perso>personalausweis`. */
  readonly meanings: string
  /** Words that say nothing in a search, apart by spaces. */
  readonly idle: string
}
