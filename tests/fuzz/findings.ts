/** What went wrong with a case. */
export interface Finding {
  readonly is: 'crash' | 'hang' | 'pollution'
  /** Number of the case: `npm run fuzz -- --seed S --case N` tries it alone. */
  readonly number: number
  /** What it was about. */
  readonly target: string
  readonly detail: string
}

/** The case that took longest. */
export interface Slowest {
  readonly ms: number
  readonly case: string
}

/** Outcome of many cases. */
export interface Findings {
  readonly findings: readonly Finding[]
  readonly slowest: Slowest
}

/** A case longer than this hangs. Milliseconds of computing. */
export const hangsAfter = 1000
