import { inHtmlBlock } from './snippets.ts'
import type { Role, Wordpress } from './wordpress-server.ts'

/** What is left of a snippet after WordPress has kept it: all of it, the link in it, or nothing. */
export type Left = 'all' | 'link' | 'nothing'

const roles: readonly Role[] = ['administrator', 'editor', 'author', 'contributor']

/** What is left of a snippet in an HTML block, by who has saved it. */
export async function leftByRole(
  wordpress: Wordpress,
  snippet: string,
  isFiltered: boolean,
): Promise<Readonly<Record<Role, Left>>> {
  const content = inHtmlBlock(snippet)
  const left: Partial<Record<Role, Left>> = {}
  for (const role of roles) {
    const saved = await wordpress.save({ role, type: 'posts', title: role, content, isFiltered })
    left[role] = saved.content === content ? 'all' : saved.content.includes('<a href=') ? 'link' : 'nothing'
  }
  return left as Record<Role, Left>
}
