import type { Language } from '../contract/text.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'

/** All text in every language, for programs that need not save bytes. Plain-language German has the German one. */
export const allMessages: Readonly<Record<Language, Messages>> = { de, en, 'de-simple': de }
