/** What a rule in prose says. */
export interface ProseRule {
  /** Field whose answer counts. */
  readonly source: string
  /** The answer; empty: none. */
  readonly value: string
  readonly isNegated: boolean
  /** Fields or groups it is about. */
  readonly targets: readonly string[]
  readonly effect: 'required' | 'shown'
}

const id = String.raw`[FG]\d{8}(?:\d{3})?`
const named = String.raw`(?:\s*\([^)]{0,200}\)|\s*["„'][^"“”']{0,200}["“”'])?`
const value = String.raw`(?:"(?<quoted>[^"]{0,200})"|„(?<german>[^“”]{0,200})[“”]|'(?<single>[^']{0,200})'|(?<bare>[^\s"„',]{1,100}))`
const sentence = new RegExp(
  String.raw`^wenn (?:im|in dem|in) (?:datenfeld|feld) (?<source>${id})${named} (?<not>nicht )?(?:der|den) wert (?<not2>nicht )?${value} (?:angegeben|ausgewählt|eingegeben|gewählt|eingetragen) (?:wurde|wird|ist),? (?:dann )?(?:soll|sollen|muss|müssen|wird|werden) (?:(?:das|die) (?:daten)?(?:feld(?:er)?|feldgruppen?|gruppen?) )?(?<targets>${id}${named}(?:(?:,| und|, und) ${id}${named}){0,20}) (?<effect>(?:zum|zu|ein) pflichtfeld(?:ern)?(?: werden| sein)?|verpflichtend(?: werden| sein)?|(?:ausgefüllt|angegeben|befüllt) werden|(?:eingeblendet|angezeigt|sichtbar)(?: werden)?)\.?$`,
  'iu',
)

/**
 * Reads the sentence in which the federal schemas say that a field becomes mandatory: `Wenn im Datenfeld F60000263 der Wert
 * 001 angegeben wurde, dann soll G60000088 zum Pflichtfeld werden.` `undefined` for any other prose.
 */
export function readProse(text: string): ProseRule | undefined {
  const plain = text.replaceAll(/\s+/gu, ' ').trim()
  if (plain.length > 1500) return undefined
  const parts = sentence.exec(plain)?.groups
  if (!parts) return undefined
  return {
    source: parts['source']?.toUpperCase() ?? '',
    value: (parts['quoted'] ?? parts['german'] ?? parts['single'] ?? parts['bare'] ?? '').trim(),
    isNegated: parts['not'] !== undefined || parts['not2'] !== undefined,
    targets: [...(parts['targets'] ?? '').matchAll(new RegExp(id, 'giu'))].map(([one]) => one.toUpperCase()),
    effect: /eingeblendet|angezeigt|sichtbar/iu.test(parts['effect'] ?? '') ? 'shown' : 'required',
  }
}
