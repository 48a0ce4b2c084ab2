/** Control characters but the line feed, and those that turn the direction of text around. */
const unprintable = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/**
 * Text of a stranger as it may go to a terminal: characters that would steer the terminal or disguise the text become
 * "�".
 */
export const printable = (text: string): string => text.replaceAll(unprintable, '\uFFFD')
