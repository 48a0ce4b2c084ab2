/** Sections of texts that are fetched apart, as one. */
export const together = <A extends { issue: object; ui: object }, B extends { issue: object; ui: object }>(
  core: A,
  rest: B,
): A & B => ({
  ...core,
  ...rest,
  issue: { ...core.issue, ...rest.issue },
  ui: { ...core.ui, ...rest.ui },
})
