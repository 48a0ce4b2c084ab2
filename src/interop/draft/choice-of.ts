import type { DraftField, DraftOption } from './draft.ts'
import type { NoteBook } from './note-book.ts'

/** Answers a question may offer. */
const most = 1000

/** A question with answers to choose: yes or no, one of them, or several. Fewer than two become something else, with a note. */
export function choiceOf(
  options: readonly DraftOption[],
  isSeveral: boolean,
  at: string,
  label: string,
  notes: NoteBook,
  limits: Readonly<Record<string, unknown>> = {},
): Pick<DraftField, 'shape' | 'options'> {
  const [first, second] = options
  if (options.length > most) {
    notes.todo(
      at,
      `„${label}“ hat ${options.length} Antworten. Mehr als ${most} kann eine Frage nicht haben: Es ist jetzt ein Textfeld.`,
    )
    return { shape: { kind: 'text' } }
  }
  if (!first) {
    notes.todo(
      at,
      `Bei „${label}“ stehen keine Antworten in der Datei: Es ist jetzt ein Textfeld. Bitte legen Sie die Auswahl an.`,
    )
    return { shape: { kind: 'text' } }
  }
  if (!second) {
    notes.changed(
      at,
      `„${label}“ hat nur eine Antwort, „${first.label.de}“: Daraus wird eine Frage mit Ja oder Nein.`,
    )
    return { shape: { kind: 'boolean' }, options: [first] }
  }
  if (!isSeveral && options.length === 2) {
    const yes = options.find((option) => isWord(option, /^ja$/iu))
    const no = options.find((option) => isWord(option, /^nein$/iu))
    if (yes && no) {
      if (yes.value !== true)
        notes.changed(
          at,
          `„${label}“ mit Ja und Nein ist jetzt eine Ja-Nein-Frage: Die Antwort heißt true oder false.`,
        )
      return { shape: { kind: 'boolean' }, options: [yes, no] }
    }
  }
  return { shape: { kind: isSeveral ? 'choices' : 'choice', ...(isSeveral && limits) }, options }
}

const isWord = ({ label }: DraftOption, word: RegExp): boolean => word.test(label.de)
