import type { Readable } from '../../model/load-content.ts'
import { gap } from './gap.ts'

/** A service page with gaps, in the order in which people need what it says. */
export function serviceTemplate(
  slug: string,
  { offices, topics }: Pick<Readable, 'offices' | 'topics'>,
): string {
  const [office = ''] = offices.keys()
  const [topic = ''] = topics.keys()
  return `---
title: ${gap(`So sagen es Menschen, Verb am Ende (${slug})`)}
summary: ${gap('Die Antwort in einem Satz, 50 bis 160 Zeichen: Wer bekommt was, und wann?')}
# Welches Amt? Die Dateien in content/offices/
office: ${office}
# citizen, business oder beide
audience: [citizen]
# Die Dateien in content/topics/
topics: [${topic}]
requirements:
  - ${gap('Wer kann das beantragen? Ein Satz je Voraussetzung.')}
documents:
  - ${gap('Was braucht man dafür? Eine Zeile je Unterlage.')}
steps:
  - title: ${gap('Erster Schritt, kurz')}
    text: ${gap('Was dann geschieht, in ein oder zwei kurzen Sätzen.')}
fees:
  # Kostenlos ist cents: 0. Setzt das Amt die Gebühr fest: frame: nach dem Kostengesetz (KG)
  - what: ${gap('Was kostet etwas?')}
    cents: 0
legalBasis:
  - title: ${gap('Paragraf und Gesetz: § 1 Wohngeldgesetz (WoGG)')}
    url: https://www.gesetze-im-internet.de/
# form (dazu form: <id>), external, planned oder none
online:
  kind: planned
synonyms:
${[1, 2, 3, 4, 5].map((number) => `  - ${gap(`${number}. Wort, das Menschen dafür benutzen (${slug})`)}`).join('\n')}
situations:
${[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `  - ${gap(`${number}. Satz, den jemand in die Suche tippt (${slug})`)}`).join('\n')}
sources:
  - title: ${gap('Worauf beruhen die Angaben?')}
    url: https://www.gesetze-im-internet.de/
---

${gap('Die Antwort in kurzen Sätzen. Zwischenüberschriften mit ##.').slice(1, -1)}
`
}
