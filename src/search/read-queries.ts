/** What somebody typed, and the services of which any is right. */
export interface LabelledQuery {
  readonly query: string
  readonly slugs: readonly string[]
  /** From 1. */
  readonly line: number
}

/** A line that is not `query<TAB>slug[,slug…]`, or that names a service that does not exist. */
export interface QueryProblem {
  readonly line: number
  readonly reason: string
}

/** Reads queries with the services that answer them, one a line; empty lines and those with `#` in front are passed over. */
export function readQueries(
  text: string,
  services: ReadonlySet<string>,
): { readonly queries: readonly LabelledQuery[]; readonly problems: readonly QueryProblem[] } {
  const queries: LabelledQuery[] = []
  const problems: QueryProblem[] = []
  for (const [index, content] of text.split(/\r?\n/u).entries()) {
    const line = index + 1
    if (content.trim() === '' || content.startsWith('#')) continue
    const [query = '', names = ''] = content.split('\t')
    const slugs = names.split(',').map((slug) => slug.trim())
    const unknown = slugs.filter((slug) => !services.has(slug))
    if (query.trim() === '' || names.trim() === '')
      problems.push({ line, reason: 'Hier fehlt die Anfrage, das Tabzeichen oder die Leistung.' })
    else if (unknown.length > 0)
      problems.push({ line, reason: `Eine Leistung „${unknown.join('“, „')}“ gibt es nicht.` })
    else queries.push({ query: query.trim(), slugs, line })
  }
  return { queries, problems }
}
