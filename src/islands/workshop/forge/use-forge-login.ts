import { useState } from 'preact/hooks'
import { useCallback, useMemo } from '../../own-hooks.ts'
import { readAddress, takeApart } from './address.ts'
import type { ForgeAccess, ForgeKind } from './forge.ts'

/** What somebody typed to reach a project. */
export interface ForgeEntries {
  readonly kind: ForgeKind
  readonly server: string
  readonly project: string
  readonly token: string
}

/** Entries as far as they go, and what can be done with them. */
export interface ForgeLogin extends ForgeEntries {
  readonly change: (changed: Partial<ForgeEntries>) => void
  /** Forgets the token. */
  readonly forget: () => void
  /** What is asked with, or what is wrong; German. */
  readonly access: () =>
    { readonly ok: true; readonly access: ForgeAccess } | { readonly ok: false; readonly reason: string }
}

const none: ForgeEntries = { kind: 'gitlab', server: 'https://gitlab.com', project: '', token: '' }

const servers: Readonly<Record<ForgeKind, string>> = {
  gitlab: 'https://gitlab.com',
  github: 'https://github.com',
  gitea: 'https://codeberg.org',
}

/**
 * Server, project and token for as long as the page is open. The token is in memory only: not in a form that the browser
 * keeps, not in a draft, not in an address.
 */
export function useForgeLogin(): ForgeLogin {
  const [entries, setEntries] = useState(none)
  const change = useCallback((changed: Partial<ForgeEntries>) => {
    setEntries((before) => ({ ...before, ...withServer(before, changed) }))
  }, [])
  const forget = useCallback(() => setEntries((before) => ({ ...before, token: '' })), [])
  return useMemo(
    () => ({ ...entries, change, forget, access: () => accessOf(entries) }),
    [entries, change, forget],
  )
}

/** Another kind of server has another address, unless somebody typed one; a whole address of a project is taken apart. */
function withServer(before: ForgeEntries, changed: Partial<ForgeEntries>): Partial<ForgeEntries> {
  const apart = takeApart(changed.project ?? '')
  if (apart) return { server: apart.server, project: apart.project, ...(apart.kind && { kind: apart.kind }) }
  const isUsual = Object.values(servers).includes(before.server)
  return changed.kind && isUsual ? { ...changed, server: servers[changed.kind] } : changed
}

function accessOf({ kind, server, project, token }: ForgeEntries): ReturnType<ForgeLogin['access']> {
  const read = readAddress(kind, server, project)
  if (!read.ok) return read
  const plain = token.trim()
  if (plain === '')
    return {
      ok: false,
      reason: 'Bitte geben Sie ein Zugangstoken an. Sie legen es auf dem Server in Ihren Einstellungen an.',
    }
  // A header takes no other signs.
  if (!/^[\u0021-\u007E]{1,1000}$/u.test(plain))
    return {
      ok: false,
      reason: 'Das Zugangstoken enthält Zeichen, die es nicht geben kann. Bitte kopieren Sie es noch einmal.',
    }
  return { ok: true, access: { ...read.address, token: plain } }
}
