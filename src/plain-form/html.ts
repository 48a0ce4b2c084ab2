import { html as escaping } from 'hono/html'

/** HTML that is safe to send: made by `html` and by nothing else. */
export interface Html {
  readonly isEscaped: true
  toString(): string
}

/** What may stand in a template. Text is escaped, `false` and `undefined` are nothing. */
export type Content = string | number | false | undefined | Html | readonly Content[]

/**
 * A piece of HTML. Every value is escaped where it stands, so that no answer and no definition can become markup: there is
 * no way to put text in unescaped. Attribute values must be quoted, and addresses must come from code or `parseMarkdown`.
 *
 * @see https://hono.dev/docs/helpers/html whose promises the types here keep out
 */
export const html = (strings: TemplateStringsArray, ...content: Content[]): Html =>
  escaping(strings, ...content) as unknown as Html

/** Nothing at all. */
export const nothing: Html = html``

/** Attributes of an element: `true` is the bare name, `false`, `undefined` and the empty text leave one out. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): Html =>
  html`${Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === false || value === '') return undefined
    return value === true ? html` ${name}` : html` ${name}="${value}"`
  })}`

/** Pieces with a space between them, of those that are there: for `class` and `aria-describedby`. */
export const words = (...pieces: (string | false | undefined)[]): string => pieces.filter(Boolean).join(' ')
