/** A form system with the ten questions, served and ready to be opened. */
export interface Contestant {
  readonly name: string
  readonly version: string
  /** Page with the form. */
  readonly url: string
  /** Label of the button that leads to the first question, where there is one. */
  readonly start?: string
  /** What one should know about the figure. */
  readonly note?: string
  close(): Promise<void>
}
