import type { Language } from '../../contract/text.ts'
import type { Messages, UiKey } from '../../messages/index.ts'

/** What is needed to show what a device holds, in a form or in the outbox. */
export interface KeptUi {
  readonly language: Language
  readonly messages: Messages
  /** Level of the title that these stand below. */
  readonly level: number
  /** Text of the widget. */
  readonly say: (key: UiKey, values?: Readonly<Record<string, string | number>>) => string
}
