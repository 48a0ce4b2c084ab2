import type { Change } from '../../../exchange/compare/change.ts'

/** Characters of both texts together that still read well in one sentence. */
const short = 100

/** What changed, in one line. Long texts are left out of it: they stand below, with the changed words marked. */
export function headlineOf({ words, text }: Change): string {
  if (!text || text.was.length + text.now.length <= short) return words
  const line = words.replace(` (vorher „${text.was}“)`, '').replace(` „${text.now}“`, '')
  return line === words ? words : `${line.replace(/\.$/u, '')}:`
}
