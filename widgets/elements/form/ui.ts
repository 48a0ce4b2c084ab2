import type { TemplateResult } from 'lit/html.js'
import type { AnswerIssue } from '../../contract/parsed.ts'
import type { LocalText, Language } from '../../contract/text.ts'
import type { Context } from '../../engine/context.ts'
import type { Entry } from '../../engine/entries.ts'
import type { Item } from '../../engine/walk.ts'
import type { Messages, UiKey } from '../../messages/index.ts'

/** What templates may ask of the form and do to it. Also the context in which answers are written. */
export interface Ui extends Context {
  readonly language: Language
  readonly messages: Messages
  /** Level of the form's own title. */
  readonly level: number
  /** Text of the definition. */
  readonly text: (text: LocalText) => string
  /** Text of the widget. */
  readonly say: (key: UiKey, values?: Readonly<Record<string, string | number>>) => string
  readonly issueAt: (path: string) => AnswerIssue | undefined
  /** The sentence for an issue. */
  readonly explain: (issue: AnswerIssue) => string
  /** Whatever stands on a step, as this form shows it. */
  readonly show: (item: Item) => TemplateResult
  readonly enter: (path: string, entry: Entry) => void
  /** Says something to people who do not see it. */
  readonly announce: (text: string) => void
  /** What can be done to rows; there only in a form that has groups, files or computed values. */
  readonly rows: RowsUi | undefined
  /** What uploads can do; there only in a form that asks for files. */
  readonly files: FilesUi | undefined
}

/** What a person can do with the rows of a group. */
export interface RowsUi {
  /** @param shown How many rows are on screen. */
  readonly add: (group: string, shown: number) => void
  readonly remove: (group: string, index: number) => void
}

/** What a person can do with the files of a question. */
export interface FilesUi {
  readonly add: (path: string, files: Iterable<File>) => void
  readonly remove: (path: string, id: string) => void
  readonly describe: (path: string, id: string, description: string) => void
  /** Makes a large picture smaller. */
  readonly shrink: (path: string, id: string) => void
  /** A small picture of a picture. Drawn, not linked: no page's security policy is asked for it. */
  readonly thumbnail: (id: string) => Element | undefined
  /** Address of the bytes inside this page, for looking at them. */
  readonly preview: (id: string) => string | undefined
  /** True where shrinking would help. */
  readonly isLarge: (id: string) => boolean
  /** Files being read: name and share, 0 to 1. */
  readonly reading: (path: string) => { readonly name: string; readonly share: number } | undefined
}

/** Id of the control that answers a question, inside the form's one shadow root. */
export const controlId = (path: string): string => `q-${path.replaceAll('.', '-')}`
export const hintId = (path: string): string => `${controlId(path)}-hint`
export const errorId = (path: string): string => `${controlId(path)}-error`
