import type { AnswerIssue } from '../../contract/parsed.ts'
import type { LocalText, Language } from '../../contract/text.ts'
import type { Entry } from '../../engine/entries.ts'
import type { Messages, UiKey } from '../../messages/index.ts'

/** What templates may ask of the form and do to it. */
export interface Ui {
  readonly language: Language
  readonly messages: Messages
  /** ISO day. */
  readonly today: string
  readonly places: readonly { readonly value: string; readonly label: string }[]
  /** Level of the form's own title. */
  readonly level: number
  /** Text of the definition. */
  readonly text: (text: LocalText) => string
  /** Text of the widget. */
  readonly say: (key: UiKey, values?: Readonly<Record<string, string | number>>) => string
  readonly issueAt: (path: string) => AnswerIssue | undefined
  /** The sentence for an issue. */
  readonly explain: (issue: AnswerIssue) => string
  readonly enter: (path: string, entry: Entry) => void
  readonly addFiles: (path: string, files: FileList) => void
  readonly removeFile: (path: string, id: string) => void
  readonly addRow: (group: string, shown: number) => void
  readonly removeRow: (group: string, index: number) => void
}

/** Id of the control that answers a question, inside the form's one shadow root. */
export const controlId = (path: string): string => `q-${path.replaceAll('.', '-')}`
export const hintId = (path: string): string => `${controlId(path)}-hint`
export const errorId = (path: string): string => `${controlId(path)}-error`
