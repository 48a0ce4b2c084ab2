import { UnreachableError } from '../../../../widgets/contract/unreachable-error.ts'
import { bumpName, changeLines } from './news-text.ts'
import type { News, Updated } from './update-form.ts'

/** How an update ended, as lines. */
export function updatedText(id: string, updated: Updated): string[] {
  switch (updated.outcome) {
    case 'current':
      return [
        `✓ ${id} ${updated.version} ist die neueste Fassung.${updated.repaired > 0 ? ` ${updated.repaired} Bausteine zurückgeholt.` : ''}`,
      ]
    case 'updated':
      return [
        `✓ ${headline(id, updated.news)}`,
        ...changeLines(updated.news.changes),
        ...(updated.kept > 0 ? [`    Ihre ${updated.kept} eigenen Änderungen gelten weiter.`] : []),
        ...(updated.decided.length > 0
          ? [`    Entschieden: ${updated.decided.length} Stellen, an denen beide geändert hatten.`]
          : []),
        ...(updated.keptExamples
          ? ['    examples.yaml haben Sie geändert; sie bleibt. Bitte prüfen Sie mit npm run check.']
          : []),
        ...(updated.amountsChanged ? ['    Beträge haben sich geändert. Bitte prüfen Sie sie.'] : []),
      ]
    case 'conflicts':
      return [
        `✗ ${headline(id, updated.news)}`,
        ...changeLines(updated.news.changes),
        '    Beide haben dasselbe geändert. Es wurde nichts geschrieben. Bitte entscheiden Sie:',
        ...updated.conflicts.map(({ words }, place) => `    ${place + 1}. ${words}`),
        `    Offen: ${updated.open.join(', ')}. Zum Beispiel: npm run forms -- update ${id} --mine ${updated.open.join(',')}`,
      ]
    default:
      throw new UnreachableError(updated)
  }
}

const headline = (id: string, { from, to, bump }: News): string =>
  `${id}: ${from} → ${to} (${bumpName[bump]})`
