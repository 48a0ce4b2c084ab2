import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { allKinds } from '../../widgets/engine/all-kinds.ts'
import type { Entries } from '../../widgets/engine/entries.ts'
import { compileWalk } from '../../widgets/engine/walk.ts'
import { decryptDraft, encryptDraft, generateDraftKey } from '../../widgets/seal/draft-cipher.ts'
import { someEntries } from './generate/entries.ts'
import { forAnyoneInTime } from './generate/some-form.ts'

describe('a draft', () => {
  let key: CryptoKey
  beforeAll(async () => {
    key = await generateDraftKey()
  })

  /** As `widgets/delivery/drafts.ts` keeps and finds it. */
  async function keptAndFound(entries: Entries): Promise<Entries> {
    const plain = new TextEncoder().encode(JSON.stringify(entries))
    const opened = await decryptDraft(key, await encryptDraft(key, plain, 'draft:x'), 'draft:x')
    return JSON.parse(new TextDecoder().decode(opened)) as Entries
  }

  test('is found as it was kept, and leads the same way', { timeout: 120_000 }, async () => {
    await forAnyoneInTime(async ({ definition, context }, choices) => {
      const { entries } = someEntries(choices, definition)
      const found = await keptAndFound(entries)
      const walk = compileWalk(definition, allKinds)
      const [there, here] = [walk(entries, context), walk(found, context)]
      if (isDeepStrictEqual(found, entries) && isDeepStrictEqual(here, there)) return
      expect(found).toEqual(entries)
      expect(here).toEqual(there)
    })
  })
})
