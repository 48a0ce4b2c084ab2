import type { ContentProblem } from '../../../model/content-problem.ts'
import { loadContent } from '../../../model/load-content.ts'
import { missingBindings } from '../../../rules/forms/missing-bindings.ts'

/** What forms still lack in this county. @param ids Forms; all that were adopted where left out. */
export async function bindingGaps(root: string, ids?: readonly string[]): Promise<ContentProblem[]> {
  const content = await loadContent(root)
  const readable = content.ok ? content.catalogue : content.readable
  return missingBindings(readable).filter(
    ({ key, file }) => ids === undefined || file !== 'county.yaml' || ids.includes(key.split('.')[1] ?? ''),
  )
}

/** The same as lines. */
export const gapsText = (gaps: readonly ContentProblem[]): string[] =>
  gaps.length === 0
    ? []
    : [
        '',
        'Noch einzutragen (npm run check schlägt fehl, bis es da ist):',
        ...gaps.map(
          ({ file, key, reason, suggestion }) =>
            `  ${file} → ${key}: ${reason}${suggestion === undefined ? '' : ` Vorschlag: ${suggestion}`}`,
        ),
      ]
