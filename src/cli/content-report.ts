import { type ContentProblem, formatProblem } from '../model/content-problem.ts'
import type { Readability } from '../rules/readability.ts'

/**
 * What is wrong with content and what could be better, as editors read it: a line each, then a sum.
 *
 * @param advice What keeps no site from being built.
 * @param readability Figures of the service pages.
 */
export function contentReport(
  problems: readonly ContentProblem[],
  advice: readonly ContentProblem[] = [],
  readability: readonly { readonly figures: Readability }[] = [],
): string {
  const scores = readability.map(({ figures }) => figures.flesch).toSorted((one, other) => one - other)
  const middle = scores[Math.floor(scores.length / 2)]
  return [
    ...problems.map((problem) => `✗ ${formatProblem(problem)}`),
    ...advice.map((problem) => `⚠ ${formatProblem(problem)}`),
    ...(problems.length + advice.length > 0 ? [''] : []),
    problems.length === 0 ? '✓ Inhalte ohne Fehler' : `${problems.length} Fehler in den Inhalten`,
    ...(advice.length > 0 ? [`${advice.length} Hinweise, die das Veröffentlichen nicht verhindern`] : []),
    ...(middle === undefined
      ? []
      : [
          `Lesbarkeit von ${scores.length} Leistungen: mittlerer Wert ${middle.toFixed(0)}, niedrigster ${scores[0]?.toFixed(0)} (alle mit -- --readability)`,
        ]),
  ].join('\n')
}
