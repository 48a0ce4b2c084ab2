/** A mistake in content, said so that an editor can mend it. */
export interface ContentProblem {
  /** Path below the content root. */
  readonly file: string
  /** Where in the file: `fees.0.cents`; `line 12` where the file cannot be read at all. */
  readonly key: string
  /** German sentence: what is wrong and what to do. */
  readonly reason: string
  /** Id of the rule in the guide: `zu-viele-fragen`. Without one a file is not as its schema says. */
  readonly rule?: string
  /** What to write instead, where that can be said. */
  readonly suggestion?: string
}

/** Thrown by a build whose content has problems. The message lists them all. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[]

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** `services/wohngeld.mdx → fees.0.cents: … [zu-lang]` */
export const formatProblem = ({ file, key, reason, rule, suggestion }: ContentProblem): string =>
  `${file} → ${key}: ${reason}${suggestion === undefined ? '' : ` Vorschlag: ${suggestion}`}${
    rule === undefined ? '' : ` [${rule}]`
  }`
