/** A piece of a line. */
export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'strong' | 'em'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly href: string }

/** A paragraph or a list. */
export type Block =
  | { readonly is: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly is: 'list'; readonly items: readonly (readonly Inline[])[] }
