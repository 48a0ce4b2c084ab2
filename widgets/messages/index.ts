import type { Language } from '../contract/text.ts'
import { de } from './de.ts'
import type { Messages } from './messages.ts'

export { de } from './de.ts'
export { fill, writeBytes } from './fill.ts'
export type { Messages, UiKey } from './messages.ts'

/** Text in a language. German is always there; others are fetched when somebody wants them. */
export const messagesIn = async (language: Language): Promise<Messages> =>
  language === 'en' ? (await import('./en.ts')).en : de
