interface Sections {
  readonly issue: object
  readonly load: object
  readonly ui: object
}

/** Sections of texts that are fetched apart, as one. */
export const together = <A extends Sections, B extends Sections>(core: A, rest: B): A & B => ({
  ...core,
  ...rest,
  issue: { ...core.issue, ...rest.issue },
  load: { ...core.load, ...rest.load },
  ui: { ...core.ui, ...rest.ui },
})
