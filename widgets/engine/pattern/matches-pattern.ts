/**
 * Whether a text is, from its first to its last character, what the pattern describes. Goes to the browser; that the pattern
 * is sound, and so takes linear time, `checkPattern` has seen before publication.
 *
 * @throws {SyntaxError} where the pattern is no regular expression.
 */
export const matchesPattern = (source: string, text: string): boolean =>
  new RegExp(`^(?:${source})$`, 'u').test(text)
