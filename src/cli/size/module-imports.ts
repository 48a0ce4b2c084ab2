import { parseAst } from 'vite'

/** What a built module names: files it needs at once, and files it may fetch later. As written in it. */
export interface ModuleImports {
  readonly now: readonly string[]
  readonly later: readonly string[]
}

interface Node {
  readonly type: string
  readonly source?: Node | null
  readonly value?: unknown
  readonly quasis?: readonly { readonly value: { readonly cooked?: string | null } }[]
}

/** Reads the imports of an ES module. */
export function moduleImports(code: string): ModuleImports {
  const now: string[] = []
  const later: string[] = []
  visit(parseAst(code) as unknown as Node, (node) => {
    const name = node.source ? textOf(node.source) : undefined
    if (name !== undefined) (node.type === 'ImportExpression' ? later : now).push(name)
  })
  return { now, later }
}

function visit(node: Node, look: (node: Node) => void): void {
  if (typeof node.type === 'string') look(node)
  for (const child of Object.values(node) as unknown[]) {
    if (typeof child === 'object' && child !== null) visit(child as Node, look)
  }
}

/** A string, or a template without anything computed in it, as minifiers write it. */
function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value
  return type === 'TemplateLiteral' && quasis?.length === 1
    ? (quasis[0]?.value.cooked ?? undefined)
    : undefined
}
