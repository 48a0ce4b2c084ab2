import type { ImportMistake } from '../../imported.ts'
import { extensionIn } from '../extension/extension.ts'
import type { XdfMessage } from '../message.ts'

type Described = XdfMessage['content']

/** Extensions of ours that somebody damaged: without them, it is not the form that was exported. */
export function brokenExtensions(content: Described): readonly ImportMistake[] {
  const own =
    extensionIn(content.description) === 'broken'
      ? [
          {
            element: 'beschreibung',
            line: content.line,
            reason: `Die Angaben für Amtswerk in der Beschreibung von ${content.id} sind beschädigt. Nehmen Sie die Datei, wie sie exportiert wurde, oder löschen Sie diese Zeile.`,
          },
        ]
      : []
  return content.type === 'field' ? own : [...own, ...content.parts.flatMap(({ of }) => brokenExtensions(of))]
}
