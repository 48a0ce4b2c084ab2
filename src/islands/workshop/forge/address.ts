import type { ForgeAddress, ForgeKind } from './forge.ts'

/** An address that can be asked, or what is wrong with it. */
export type ReadAddress =
  { readonly ok: true; readonly address: ForgeAddress } | { readonly ok: false; readonly reason: string }

/** Checks server and project as they were typed. */
export function readAddress(kind: ForgeKind, server: string, project: string): ReadAddress {
  const refuse = (reason: string): ReadAddress => ({ ok: false, reason })
  let url: URL
  try {
    url = new URL(server.trim())
  } catch {
    return refuse('Bitte geben Sie die Adresse des Servers an, zum Beispiel https://gitlab.example.org.')
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisDevice(url.hostname)))
    return refuse(
      'Die Adresse des Servers muss mit https:// beginnen. Sonst könnte jemand das Zugangstoken mitlesen.',
    )
  if (url.username !== '' || url.password !== '')
    return refuse('In der Adresse des Servers stehen Zugangsdaten. Bitte nehmen Sie sie heraus.')
  const path = project.trim().replace(/^\/+|\/+$|\.git$/gu, '')
  const parts = path.split('/')
  const isRight =
    parts.every((part) => /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(part)) &&
    (kind === 'gitlab' ? parts.length >= 2 && parts.length <= 20 : parts.length === 2)
  if (!isRight)
    return refuse(
      'Bitte geben Sie das Projekt so an, wie es in seiner Adresse steht, zum Beispiel landkreis/formulare.',
    )
  const base = `${url.origin}${url.pathname.replace(/\/+$/u, '')}`
  return { ok: true, address: { kind, base, project: path } }
}

const isThisDevice = (host: string): boolean =>
  host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/** What a whole address of a project says; `undefined` where it is none. The kind only where the name of the server says it. */
export function takeApart(
  pasted: string,
): { readonly server: string; readonly project: string; readonly kind: ForgeKind | undefined } | undefined {
  let url: URL
  try {
    url = new URL(pasted.trim())
  } catch {
    return undefined
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const [path = ''] = url.pathname.split('/-/')
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.length < 2) return undefined
  const kind = kindOf(url.hostname)
  const own = kind === 'github' || kind === 'gitea' ? parts.slice(0, 2) : parts
  return { server: url.origin, project: own.join('/').replace(/\.git$/u, ''), kind }
}

function kindOf(host: string): ForgeKind | undefined {
  if (host === 'github.com' || host.startsWith('github.')) return 'github'
  if (host.includes('gitlab') || host === 'opencode.de') return 'gitlab'
  if (host === 'codeberg.org' || host.includes('gitea') || host.includes('forgejo')) return 'gitea'
  return undefined
}
