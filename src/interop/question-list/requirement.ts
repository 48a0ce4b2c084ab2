/** Whether a question has to be answered, as far as the line says. */
export interface Requirement {
  readonly text: string
  readonly required: boolean | undefined
}

const must = /\s*(?:\*+|[([](?:Pflicht(?:feld|angabe|frage)?|erforderlich|muss|zwingend)[)\]])(?=\s*:?\s*$)/iu
const may =
  /\s*[([](?:freiwillig(?:e Angabe)?|optional|(?:falls|wenn|soweit|sofern) (?:vorhanden|bekannt|abweichend|zutreffend)|keine Pflicht(?:angabe)?)[)\]](?=\s*:?\s*$)/iu

/** Takes `*`, `(Pflicht)` or `(freiwillig)` off the end of a question. */
export function readRequirement(text: string): Requirement {
  if (must.test(text)) return { text: text.replace(must, ''), required: true }
  if (may.test(text)) return { text: text.replace(may, ''), required: false }
  return { text, required: undefined }
}
