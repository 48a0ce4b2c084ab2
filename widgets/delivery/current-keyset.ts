import type { Keyset } from '../contract/keyset.ts'
import type { Sha256 } from '../contract/primitives.ts'
import { rememberedKeyset, rememberKeyset } from '../outbox/keysets.ts'
import type { Outbox } from '../outbox/open.ts'
import { readKeyset } from '../seal/keyset.ts'
import { keysetPath } from './load-release.ts'

/**
 * The county's key set as it is now, or as it was last seen where the network or its answer is no good. An older one than
 * was seen before is not believed.
 */
export async function currentKeyset(
  db: Outbox,
  { county, root }: { readonly county: string; readonly root: Sha256 },
  fetch: typeof globalThis.fetch,
): Promise<Keyset | undefined> {
  try {
    const answer = await fetch(county + keysetPath, { cache: 'no-cache', credentials: 'omit' })
    if (answer.ok) {
      const jws = (await answer.text()).trim()
      const { keyset } = await readKeyset(jws, root)
      if (await rememberKeyset(db, root, { seq: keyset.seq, jws })) return keyset
    }
  } catch {
    // No network, or a key set that is not the county's: the remembered one is used.
  }
  const remembered = await rememberedKeyset(db, root)
  return remembered === undefined ? undefined : (await readKeyset(remembered, root)).keyset
}
