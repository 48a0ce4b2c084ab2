import type { Answers } from '../../../widgets/contract/answers.ts'
import { enterAnswers } from '../../../widgets/engine/enter-answers.ts'
import { parseMarkdown } from '../../../widgets/engine/markdown.ts'
import { summarise } from '../../../widgets/engine/summarise.ts'
import { withEntry } from '../../../widgets/elements/form/entry-path.ts'
import { entryAt, withoutRow, withRow } from '../../../widgets/elements/form/entry-rows.ts'
import { hostileEntries } from '../hostile/entries.ts'
import { hostileKey } from '../hostile/json.ts'
import { hostileText } from '../hostile/text.ts'
import type { Target } from '../target.ts'

/** Answers that anyone can seal to an office, and what an old draft or a host page may put in. */
export const answers: Target = {
  name: 'answers',
  share: 15,
  run: (choices, { release }) => {
    const hostile = hostileEntries(choices, release.definition)
    for (const { items } of summarise(release, hostile as Answers, choices.one(['de', 'en'])))
      for (const { value } of items)
        if (typeof value !== 'string') throw new TypeError('An answer is written without words.')
    enterAnswers(hostile as Answers, release.definition)
    // Paths come from the walk, whose rows are counted: no index is beyond all measure.
    const segment = () =>
      choices.one([
        hostileKey(choices)
          .replaceAll(/\d{3,}/gu, '7')
          .slice(0, 50),
        '0',
        '3',
        'f0',
      ])
    const path = choices.list(1, 3, segment).join('.')
    const changed = withoutRow(withRow(withEntry(hostile, path, hostileText(choices)), path, 2), path, 0)
    entryAt(changed, path)
    parseMarkdown(hostileText(choices))
  },
}
