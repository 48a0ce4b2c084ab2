/** Marks a style sheet's text, for editors, formatters and the build, which takes its line breaks out. */
export const css = String.raw
