interface Sections {
  readonly ui: object
}

/** Sections of texts that are fetched apart, as one. */
export const together = <A extends Sections, B extends Sections>(core: A, rest: B): A & B => ({
  ...core,
  ...rest,
  ui: { ...core.ui, ...rest.ui },
})
