import type { Page } from '@playwright/test'

interface AxValue {
  readonly value?: unknown
}
interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: AxValue
  readonly name?: AxValue
  readonly description?: AxValue
  readonly value?: AxValue
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[]
  readonly childIds?: readonly string[]
}

/** States that are said; everything else about a node is for programs. */
const said = ['invalid', 'required', 'checked', 'disabled', 'pressed', 'focused', 'modal', 'level']

/** Boxes without a meaning of their own, and pieces of text that their parent's name has said already. */
const unsaid = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'ListMarker',
  'LabelText',
  'Legend',
  'strong',
  'emphasis',
])

/**
 * What a screen reader says of a page, node by node in reading order: role, name, value, states, description, from
 * Chromium's own accessibility tree.
 */
export async function readAloud(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly AxNode[]
  }
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const lines: string[] = []
  const read = (node: AxNode, depth: number, spoken: string): void => {
    const role = text(node.role)
    const name = text(node.name).replaceAll(/\s+/gu, ' ').trim()
    const isSilent =
      node.ignored || unsaid.has(role) || (role === 'StaticText' && (name === '' || spoken.includes(name)))
    if (!isSilent) lines.push('  '.repeat(depth) + line(node, role, name))
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) read(child, isSilent ? depth : depth + 1, isSilent ? spoken : name)
    }
  }
  const root = nodes[0]
  if (root) read(root, 0, '')
  return `${lines.join('\n')}\n`
}

function line({ value, description, properties = [] }: AxNode, role: string, name: string): string {
  const states = properties
    .filter((property) => property.name !== 'level' || role === 'heading')
    .filter(
      (property) =>
        said.includes(property.name) && !['false', '', 'undefined'].includes(text(property.value)),
    )
    .map((property) =>
      text(property.value) === 'true' ? property.name : `${property.name} ${text(property.value)}`,
    )
  return [
    role,
    name === '' ? '' : `"${name}"`,
    // A file button says in the browser's own words what was chosen; so does the list above it.
    text(value) === '' || role === 'button' ? '' : `= "${text(value)}"`,
    states.length === 0 ? '' : `(${states.join(', ')})`,
    text(description) === '' ? '' : `– ${text(description).replaceAll(/\s+/gu, ' ').trim()}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const text = (value: AxValue | undefined): string => {
  const found = value?.value
  return typeof found === 'string'
    ? found
    : typeof found === 'number' || typeof found === 'boolean'
      ? String(found)
      : ''
}
