import { type ForeignNode, foreignNode } from '../draft/foreign-node.ts'

/** The form in a file: the file itself, a form in its wrapper, or the only one of an exported project. */
export function formioDocument(value: unknown): ForeignNode | { readonly reason: string } {
  // Some programs store only the list of components.
  if (Array.isArray(value)) return foreignNode({ components: value }, '') as ForeignNode
  const root = foreignNode(value, '')
  if (!root) return { reason: 'Die Datei ist kein Form.io-Formular: Ein Formular hat „components“.' }
  if (Array.isArray(root.peek('components'))) return root
  const wrapped = [root.peek('form'), root.peek('schema')].find((inner) => hasComponents(inner))
  if (wrapped !== undefined) return foreignNode(wrapped, '') as ForeignNode
  const forms = ['forms', 'resources'].flatMap((key) =>
    Object.entries(foreignNode(root.peek(key), key)?.source ?? {}),
  )
  const full = forms.filter(([, form]) => hasComponents(form))
  const [only] = full
  if (only && full.length === 1) return foreignNode(only[1], '') as ForeignNode
  return {
    reason:
      full.length > 1
        ? `Die Datei ist ein ganzes Projekt mit ${full.length} Formularen. Bitte exportieren Sie eines davon: ${full
            .map(([name]) => name)
            .slice(0, 20)
            .join(', ')}.`
        : 'Die Datei ist kein Form.io-Formular: Die Liste „components“ fehlt.',
  }
}

const hasComponents = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'components' in value && Array.isArray(value.components)
