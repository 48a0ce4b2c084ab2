import { type ContentProblem, formatProblem } from '../model/content-problem.ts'

/** What is wrong with content, as editors read it: a line a mistake and a sum. */
export function contentReport(problems: readonly ContentProblem[]): string {
  if (problems.length === 0) return '✓ Inhalte ohne Fehler'
  return [
    ...problems.map((problem) => `✗ ${formatProblem(problem)}`),
    '',
    `${problems.length} Fehler in den Inhalten`,
  ].join('\n')
}
