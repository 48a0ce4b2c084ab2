import { type FormIndexEntry, formIndexPath } from '../contract/form-index.ts'
import type { Keyset } from '../contract/keyset.ts'
import type { Sha256 } from '../contract/primitives.ts'
import { rememberedKeyset, rememberKeyset } from '../outbox/keysets.ts'
import type { Outbox } from '../outbox/open.ts'
import { readKeyset } from '../seal/keyset.ts'
import { keysetPath, serverTime } from './load-release.ts'

/** What a county says at the moment, as far as it can be reached. */
export interface News {
  /** Its key set as it is now, or as it was last seen where the network or its answer is no good. */
  readonly keyset: Keyset | undefined
  /** Where the form stands; `undefined` where that is not known. */
  readonly standing: Pick<FormIndexEntry, 'state' | 'message'> | undefined
  /** Epoch milliseconds by the county's clock, where it told. */
  readonly serverNow: number | undefined
  /** False where its list of forms could not be had: a service worker answers for all else when there is no network. */
  readonly isReachable: boolean
}

/** Longest that the county is waited for before what is remembered has to do. Milliseconds. */
const patience = 15_000

/**
 * Asks a county how its keys and one of its forms stand. A key set older than one that was seen before is not believed.
 */
export async function readNews(
  db: Outbox,
  { county, root, form }: { readonly county: string; readonly root: Sha256; readonly form: string },
  fetch: typeof globalThis.fetch,
): Promise<News> {
  const ask = (path: string) =>
    fetch(county + path, {
      cache: 'no-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined)
  const [keys, index] = await Promise.all([ask(keysetPath), ask(formIndexPath)])
  const serverNow = serverTime(index) || undefined
  return {
    keyset: (await readKeys(db, root, keys, serverTime(keys) || Date.now())) ?? (await remembered(db, root)),
    standing: await standingOf(form, index),
    serverNow,
    isReachable: index !== undefined,
  }
}

async function readKeys(
  db: Outbox,
  root: Sha256,
  answer: Response | undefined,
  now: number,
): Promise<Keyset | undefined> {
  if (!answer?.ok) return undefined
  try {
    const jws = (await answer.text()).trim()
    const { keyset } = await readKeyset(jws, root, now)
    return (await rememberKeyset(db, root, { seq: keyset.seq, jws, seenAt: now })) ? keyset : undefined
  } catch {
    // Not the county's, or cut off.
    return undefined
  }
}

async function remembered(db: Outbox, root: Sha256): Promise<Keyset | undefined> {
  const seen = await rememberedKeyset(db, root)
  return seen && (await readKeyset(seen.jws, root, seen.seenAt)).keyset
}

/** How one form stands. Whatever cannot be read says nothing: the backend itself decides. */
export async function standingOf(form: string, answer: Response | undefined): Promise<News['standing']> {
  try {
    const { forms } = (await answer?.json()) as { forms: readonly FormIndexEntry[] }
    return forms.find(({ id }) => id === form)
  } catch {
    return undefined
  }
}
