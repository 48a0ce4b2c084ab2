import { expect, test } from 'vitest'
import type { Service } from '../../../src/model/service.ts'
import { starlightPage } from './starlight-page.ts'

/** As short as a service can be. */
const bare: Service = {
  title: 'Brunnen: "bauen"',
  summary: 'Wer einen Brunnen baut, zeigt es an.',
  office: 'wasserrecht',
  audience: ['citizen'],
  topics: ['umwelt'],
  requirements: [],
  documents: [],
  steps: [],
  legalBasis: [{ title: '§ 49 WHG', url: 'https://www.gesetze-im-internet.de/whg_2009/__49.html' }],
  online: { kind: 'none' },
  synonyms: [],
  situations: [],
  sources: [{ title: 'WHG', url: 'https://www.gesetze-im-internet.de/whg_2009/' }],
}
const service: Service = {
  ...bare,
  requirements: ['1. Januar oder später', 'Kein <Gewässer> & kein *Moor*'],
  documents: ['Plan', { what: 'Vollmacht', when: 'wenn ein anderer unterschreibt' }],
  steps: [{ title: 'Anzeigen', text: 'Einen Monat vorher.' }, { title: 'Warten' }],
  fees: [
    { what: 'Anzeige', cents: 0 },
    { what: 'Bescheid', cents: 2530 },
    { what: 'Prüfung', frame: 'Kostengesetz | Nr. 8' },
  ],
  deadlines: [{ what: 'Anzeige', text: 'Einen Monat vorher' }],
  notes: ['Erster Hinweis.', 'Zweiter Hinweis.'],
}
const body = `
Erster Absatz.

<Frist>
Einen Monat vorher.
</Frist>

<Hinweis titel="Gut zu wissen">
Auch für Gartenbrunnen.
</Hinweis>
`

test('a service becomes a page of Starlight with the same text', () => {
  expect(starlightPage(service, body)).toBe(`---
title: "Brunnen: \\"bauen\\""
description: "Wer einen Brunnen baut, zeigt es an."
---

Wer einen Brunnen baut, zeigt es an.

Erster Absatz.

:::caution[Frist]
Einen Monat vorher.
:::

:::note[Gut zu wissen]
Auch für Gartenbrunnen.
:::

## Voraussetzungen

- 1\\. Januar oder später
- Kein \\<Gewässer\\> & kein \\*Moor\\*

## Das brauchen Sie

- Plan
- Vollmacht, wenn ein anderer unterschreibt

## So läuft es ab

1. **Anzeigen**\\
   Einen Monat vorher.
2. **Warten**

## Fristen

| Für | Frist |
| --- | --- |
| Anzeige | Einen Monat vorher |

## Kosten

| Wofür | Betrag |
| --- | --- |
| Anzeige | kostenfrei |
| Bescheid | 25,30 € |
| Prüfung (Kostengesetz \\| Nr. 8) | je nach Fall |

## Gut zu wissen

Erster Hinweis.

Zweiter Hinweis.

## Rechtsgrundlage

- [§ 49 WHG](<https://www.gesetze-im-internet.de/whg_2009/__49.html>)

- Quelle: [WHG](<https://www.gesetze-im-internet.de/whg_2009/>)
`)
})

test('what a service has nothing to say about has no heading', () => {
  const page = starlightPage(bare, 'Text.')
  expect([...page.matchAll(/^## .*$/gmu)].map(([heading]) => heading)).toEqual(['## Rechtsgrundlage'])
})
