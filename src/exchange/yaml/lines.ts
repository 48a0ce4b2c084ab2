/** After the end of the line on which `at` stands: its line end included, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

/** The beginning of the line on which `at` stands. */
export const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1

/** Columns before `at` on its line. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at)

/** Whether a line says nothing. */
export const isBlank = (line: string): boolean => /^[ \t]*\r?\n?$/u.test(line)

/** Whether a line is a comment alone. */
export const isComment = (line: string): boolean => /^[ \t]*#/u.test(line)

/** Lines with their ends. */
export const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? []

/** Without the last line end. */
export const withoutLineEnd = (text: string): string => text.replace(/\r?\n$/u, '')

/** Moves lines to the right, or to the left where `by` is below zero. Blank lines outside of texts stay as they are. */
export function shiftLines(text: string, column: number, by: number, isOutside = false): string {
  if (by === 0) return text
  return linesOf(text)
    .map((line) => {
      const indent = /^ */u.exec(line)?.[0].length ?? 0
      // Blank lines and comments further left than all else are where they are.
      if (indent < column || (isBlank(line) && (isOutside || withoutLineEnd(line).length <= column)))
        return line
      return by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indent))
    })
    .join('')
}
