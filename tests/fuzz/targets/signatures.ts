import * as v from 'valibot'
import { Keyset } from '../../../widgets/contract/keyset.ts'
import { keysetType, receiptType, releaseType } from '../../../widgets/contract/limits.ts'
import { Receipt } from '../../../widgets/contract/receipt.ts'
import { FormRelease } from '../../../widgets/contract/release.ts'
import { publicPart } from '../../../widgets/seal/keys.ts'
import { readKeyset } from '../../../widgets/seal/keyset.ts'
import { sealingKey } from '../../../widgets/seal/sealing-key.ts'
import { readReceipt } from '../../../widgets/seal/receipt.ts'
import { readRelease } from '../../../widgets/seal/release.ts'
import { sign } from '../../../widgets/seal/sign.ts'
import { now } from '../../contract/county.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { hostileValue, jsonOf, spoilt } from '../hostile/json.ts'
import { spoiltJson, spoiltToken } from '../hostile/token.ts'
import { orRefused } from '../outcomes.ts'
import type { Target } from '../target.ts'

/** What a county signs: changed on the way, or signed by somebody whose page names no root, with anything inside. */
export const keysets: Target = {
  name: 'keyset',
  share: 3,
  run: async (choices, { county, keysetJws }) => {
    v.safeParse(Keyset, spoilt(choices, county.keyset, 2))
    const jws = choices.chance(60)
      ? spoiltToken(choices, keysetJws)
      : await sign(hostileBytes(choices, county.keyset), keysetType, county.root, {
          jwk: publicPart(county.root.jwk),
        })
    const read = await orRefused(() => readKeyset(jws, choices.chance(30) ? county.root.kid : undefined))
    if (read) sealingKey(read.keyset, now)
  },
}

export const releases: Target = {
  name: 'release',
  share: 3,
  run: async (choices, { county, release, releaseJson }) => {
    v.safeParse(FormRelease, spoilt(choices, release, 2))
    const json = choices.chance(60)
      ? spoiltJson(choices, releaseJson)
      : await signedRelease(choices, release, county)
    await orRefused(() => readRelease(json, publicPart(county.root.jwk)))
  },
}

export const receipts: Target = {
  name: 'receipt',
  share: 3,
  run: async (choices, { county, receipt, receiptJws }) => {
    v.safeParse(Receipt, spoilt(choices, receipt, 2))
    const jws = choices.chance(60)
      ? spoiltToken(choices, receiptJws)
      : await sign(hostileBytes(choices, receipt), receiptType, county.receipt)
    const read = await orRefused(() => readReceipt(jws, county.keyset, receipt))
    // Only the one that was signed for these bytes may be shown.
    if (read && (read.receipt.id !== receipt.id || read.receipt.H !== receipt.H))
      throw new Error('Another receipt passed.')
  },
}

async function signedRelease(
  choices: Choices,
  release: FormRelease,
  { root }: { root: Parameters<typeof sign>[2] },
) {
  const jws = await sign(hostileBytes(choices, release), releaseType, root)
  const [header, payload, signature] = jws.split('.')
  return JSON.stringify({ payload, protected: header, signature })
}

function hostileBytes(choices: Choices, right: object): Uint8Array<ArrayBuffer> {
  const json = jsonOf(right)
  const text = choices.one([
    spoiltJson(choices, json),
    jsonOf(spoilt(choices, right, choices.between(1, 4))),
    jsonOf(hostileValue(choices)),
  ])
  return new TextEncoder().encode(text)
}
