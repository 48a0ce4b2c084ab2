/** A page that is measured. */
export interface MeasuredPage {
  /** For people: "Startseite". */
  readonly name: string
  readonly system: 'Amtswerk' | 'Starlight'
  /** With its query: `/suche/?q=wohngeld`. */
  readonly path: string
  /** True where the page asks search engines to leave it out: its mark for that is told, not demanded. */
  readonly noindex?: boolean
}

/** A page with the address where it is served. */
export interface ServedPage extends MeasuredPage {
  readonly url: string
}

/** A served site. */
export interface ServedSite {
  /** `http://localhost:4321`. */
  readonly origin: string
  close(): Promise<void>
}
