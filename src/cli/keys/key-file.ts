import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { Sha256 } from '../../../widgets/contract/primitives.ts'
import { type PrivateKey, publicPart, thumbprint } from '../../../widgets/seal/keys.ts'
import {
  decryptWithPassphrase,
  encryptWithPassphrase,
  type PassphraseBox,
} from '../../../widgets/seal/passphrase-cipher.ts'
import { CommandError } from '../command-error.ts'
import { shownPath } from '../shown-path.ts'
import { writeWhole } from './write-whole.ts'

/** A private key as it lies on disk. Its public part can be read by whoever may read the file. */
export interface KeyFile {
  readonly path: string
  readonly kid: Sha256
  /** Public part. */
  readonly jwk: PrivateKey['jwk']
  /** Certificate of a delegate. */
  readonly cert: string | undefined
  readonly secret:
    | { readonly kind: 'open'; readonly jwk: PrivateKey['jwk'] }
    | { readonly kind: 'locked'; readonly box: PassphraseBox }
}

const Base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/u))
const Box = v.strictObject({ salt: Base64url, iterations: v.number(), iv: Base64url, data: Base64url })
const Locked = v.object({
  kid: Sha256,
  jwk: v.record(v.string(), v.string()),
  cert: v.optional(v.string()),
  locked: Box,
})
const Open = v.objectWithRest(
  { kid: Sha256, d: v.string(), cert: v.optional(v.string()) },
  v.union([v.string(), v.boolean(), v.array(v.string())]),
)

/**
 * Reads a private key; undefined where there is none.
 *
 * @throws {CommandError} where the file is damaged or its key is not the one it names.
 */
export async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    const file = parse(path, JSON.parse(text))
    if (file.kid !== (await thumbprint(file.jwk))) throw new Error('kid is not the thumbprint')
    return file
  } catch (cause) {
    throw new CommandError(
      `Der Schlüssel ${shownPath(path)} lässt sich nicht lesen oder ist beschädigt.`,
      1,
      {
        cause,
      },
    )
  }
}

function parse(path: string, content: unknown): KeyFile {
  if (v.is(Locked, content)) {
    const { kid, jwk, cert, locked } = content
    return { path, kid, jwk, cert, secret: { kind: 'locked', box: locked } }
  }
  const { kid, cert, ...jwk } = v.parse(Open, content)
  return { path, kid, jwk: publicPart(jwk), cert, secret: { kind: 'open', jwk } }
}

/**
 * The private key of a file; undefined where the passphrase is another one.
 *
 * @throws {CommandError} where something else lies in the file than it says.
 */
export async function unlock(
  { path, kid, secret }: KeyFile,
  passphrase: string,
): Promise<PrivateKey | undefined> {
  if (secret.kind === 'open') return { kid, jwk: secret.jwk }
  const bytes = await decryptWithPassphrase(secret.box, passphrase).catch(() => undefined)
  if (!bytes) return undefined
  const jwk = JSON.parse(new TextDecoder().decode(bytes)) as PrivateKey['jwk']
  if ((await thumbprint(jwk)) !== kid)
    throw new CommandError(`In ${shownPath(path)} liegt ein anderer Schlüssel, als außen steht.`)
  return { kid, jwk }
}

/**
 * Text of a key's file.
 *
 * @param passphrase Left out for keys that are for trying out: then the private part lies open.
 */
export async function keyFileText(
  { kid, jwk, cert }: PrivateKey & { readonly cert?: string },
  passphrase: string | undefined,
): Promise<string> {
  const rest = cert === undefined ? {} : { cert }
  const content =
    passphrase === undefined
      ? { kid, ...jwk, ...rest }
      : {
          kid,
          jwk: publicPart(jwk),
          ...rest,
          locked: await encryptWithPassphrase(new TextEncoder().encode(JSON.stringify(jwk)), passphrase),
        }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

/** Writes a private key that only its owner may read. Never overwrites one. @throws {Error} EEXIST */
export const writeKeyFile = async (
  path: string,
  key: PrivateKey & { readonly cert?: string },
  passphrase?: string,
): Promise<void> => writeWhole(path, await keyFileText(key, passphrase), 'keep')
