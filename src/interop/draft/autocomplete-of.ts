import type { ForeignNode } from './foreign-node.ts'

/** What of HTML's autofill our text fields know. */
const known = new Set(
  'name given-name family-name bday email tel street-address address-line1 address-line2 postal-code address-level2 organization username'.split(
    ' ',
  ),
)

/** What the browser may fill in, where both forms know the word. */
export function autocompleteOf(node: ForeignNode): { readonly autocomplete?: string } {
  const key = node.has('autoComplete') ? 'autoComplete' : 'autocomplete'
  const value = node.peek(key)
  if (typeof value !== 'string' || !known.has(value)) return {}
  node.take(key)
  return { autocomplete: value }
}
