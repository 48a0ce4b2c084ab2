import { CompactEncrypt, importJWK } from 'jose'
import { decryptDraft, encryptDraft } from '../../../widgets/seal/draft-cipher.ts'
import {
  openFile,
  openManifest,
  readBlobHeader,
  readManifestHeader,
} from '../../../widgets/seal/open-application.ts'
import { summarise } from '../../../widgets/engine/summarise.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { hostileEntries } from '../hostile/entries.ts'
import { hostileValue, jsonOf, spoilt } from '../hostile/json.ts'
import { spoiltJson, spoiltToken } from '../hostile/token.ts'
import type { Kit } from '../kit.ts'
import { isWrongKey, orRefused } from '../outcomes.ts'
import type { Target } from '../target.ts'

/** Sealed applications that were changed on the way. */
export const envelopes: Target = {
  name: 'envelope',
  share: 3,
  run: async (choices, { application, county }) => {
    const [blob] = application.blobs
    const manifest = spoiltToken(choices, application.manifest)
    const sealedFile = spoiltToken(choices, new TextDecoder().decode(blob?.sealed))
    await orRefused(() => readManifestHeader(manifest))
    await orRefused(() => readBlobHeader(sealedFile))
    await orRefused(() => openManifest(manifest, [county.office]))
    const listed = { id: blob?.id ?? '', name: 'x', type: 'x', size: 9, sha256: 'A'.repeat(43) }
    await orRefused(() => openFile(sealedFile, application.id, listed, [county.office]))
  },
}

/** Applications that somebody sealed who means harm: anyone can, for the office's key is public. */
export const manifests: Target = {
  name: 'manifest',
  share: 2,
  run: async (choices, kit) => {
    const jwe = await sealedBySomebody(choices, kit)
    const manifest = await orRefused(() => openManifest(jwe, [kit.county.office]))
    if (!manifest) return
    JSON.stringify(manifest)
    summarise(kit.release, manifest.answers, 'de')
  },
}

/** Brackets in brackets that a parser takes, and that are more than whoever walks through them has room for. */
const deep = 100_000

async function sealedBySomebody(choices: Choices, { application, county, release }: Kit): Promise<string> {
  const header = readManifestHeader(application.manifest)
  const { id, form, ver, office } = header
  const right = {
    v: 1,
    id,
    form,
    ver,
    office,
    release: 'A'.repeat(43),
    language: 'de',
    sealedAt: '2026-11-22T12:00:00.000Z',
    answers: hostileEntries(choices, release.definition),
    files: header.blobs.map(({ id: blob }) => ({ id: blob, name: 'x', type: 'x', size: 1, sha256: 'x' })),
  }
  const json = jsonOf(right)
  const plain = choices.one([
    json,
    json,
    json.replace('"v":1', `"v":1,"tief":${'['.repeat(deep)}${']'.repeat(deep)}`),
    json.replace(/"answers":\{("|\})/u, `"answers":{"tief":${'['.repeat(deep)}${']'.repeat(deep)},"x":1,$1`),
    jsonOf(spoilt(choices, right, choices.between(1, 3))),
    jsonOf(hostileValue(choices)),
    spoiltJson(choices, json),
  ])
  const recipient = await importJWK({ ...county.sealTo.jwk, alg: 'RSA-OAEP-256' }, 'RSA-OAEP-256')
  return new CompactEncrypt(new TextEncoder().encode(plain))
    .setProtectedHeader({ ...header })
    .encrypt(recipient)
}

/** Drafts that lay on a device on which somebody else was, too. */
export const drafts: Target = {
  name: 'draft',
  share: 1,
  run: async (choices, { draftKey }) => {
    const plain = new TextEncoder().encode(jsonOf({ entries: hostileValue(choices) }))
    const kept = await encryptDraft(draftKey, plain, 'draft:1')
    const data = new Uint8Array(kept.data)
    data[choices.below(data.length)] = choices.below(256)
    const spoilt_ = choices.one([
      { ...kept, data },
      { ...kept, data: data.slice(0, choices.below(data.length)) },
      { ...kept, iv: new Uint8Array(choices.below(20)) },
    ])
    await orRefused(() => decryptDraft(draftKey, spoilt_, choices.one(['draft:1', 'draft:2'])), isWrongKey)
  },
}
