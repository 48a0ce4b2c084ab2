import type { Readability } from '../rules/readability.ts'

/** Widest bar of the drawing, in characters: a text of 100. */
const widest = 40

/** Figures of every page, drawn, the hardest first. */
export const readabilityReport = (
  pages: readonly { readonly file: string; readonly figures: Readability }[],
): string =>
  [
    'Lesbarkeit nach Flesch-Amstad (50 ist nötig, 60 ist gut), Wörter im Satz, Wiener Schulstufe:',
    ...pages.map(({ file, figures: { flesch, sentenceLength, grade } }) => {
      const bar = '█'.repeat(Math.round((Math.max(0, Math.min(100, flesch)) * widest) / 100))
      return `${flesch.toFixed(0).padStart(3)}  ${sentenceLength.toFixed(1).padStart(4)}  ${grade.toFixed(1).padStart(4)}  ${bar.padEnd(widest)}  ${file}`
    }),
    '',
  ].join('\n')
