/** What a run of schedules has found. */
export interface Finding {
  readonly seed: number
  readonly is: 'lost' | 'duplicated' | 'falseSent' | 'broken'
  readonly why: string
}

/** What the command prints. */
export interface Counts {
  readonly runs: number
  readonly lost: number
  readonly duplicated: number
  readonly falseSent: number
}

/** Schedules in which each thing went wrong. A schedule that broke off has kept no promise: it counts as lost. */
export function countFindings(runs: number, findings: readonly Finding[]): Counts {
  const schedules = (...kinds: readonly Finding['is'][]): number =>
    new Set(findings.filter(({ is }) => kinds.includes(is)).map(({ seed }) => seed)).size
  return {
    runs,
    lost: schedules('lost', 'broken'),
    duplicated: schedules('duplicated'),
    falseSent: schedules('falseSent'),
  }
}
