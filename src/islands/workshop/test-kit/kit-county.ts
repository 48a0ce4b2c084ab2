/** What the test kit has to know of the county. */
export interface KitCounty {
  /** "Landkreis Sonnenau" */
  readonly county: string
  /** "Landratsamt Sonnenau" */
  readonly authority: string
  readonly places: readonly { readonly value: string; readonly label: string }[]
}
