import { stderr, stdout } from 'node:process'
import type { Slug } from '../../../../widgets/contract/primitives.ts'
import { CommandError } from '../../command-error.ts'
import { shownPath } from '../../shown-path.ts'
import { keysetSigner, type Signing } from '../find-signer.ts'
import { lockedKeyOf } from '../locked-key-of.ts'
import { holdsKeys, isDevelopment, keysFolder, readRoots, trustIn } from '../keys-folder.ts'
import type { Custody, Passphrases } from '../passphrases.ts'
import { type PublishedKeyset, readPublished } from '../published-keyset.ts'
import { germanDay, toSeconds } from '../terms.ts'

/** What may follow a command's name. */
export interface KeyOptions {
  /** Folder of the root and recovery keys, where they do not lie beside the others. */
  readonly root?: string | undefined
  /** Folder of the spare root. */
  readonly spare?: string | undefined
  readonly now?: boolean | undefined
  readonly strict?: boolean | undefined
  readonly force?: boolean | undefined
  readonly reason?: string | undefined
  readonly days?: string | undefined
  readonly 'min-widget'?: string | undefined
}

/** Everything a command is a function of. */
export interface KeyCommand {
  readonly dataDir: string
  readonly options: KeyOptions
  /** What the command is about: a kind of key, or its thumbprint. */
  readonly subject: string
  readonly passphrases: Passphrases
  /** Epoch milliseconds. */
  readonly now: number
  /** The county's id. @throws {ContentError} */
  county(): Promise<Slug>
}

/** A line for the person at the terminal, beside what programs read. */
export const tell = (line: string): void => void stderr.write(`${line}\n`)

/** A line for programs. */
export const answer = (line: string): void => void stdout.write(`${line}\n`)

/** The keys that a command changes. */
export interface Holding extends Signing {
  readonly development: boolean
  readonly published: PublishedKeyset
  /** Folder of root and recovery. */
  readonly rootFolder: string
  /**
   * The passphrase for a new key: the one that keys in these hands have already; none where keys are for trying out.
   *
   * @throws {CommandError} where nobody knows it.
   */
  passphraseFor(custody: Custody): Promise<string | undefined>
  /** Whoever signs the next key set. */
  signer(): ReturnType<typeof keysetSigner>
}

/**
 * The keys of a county that has some.
 *
 * @throws {CommandError} where it has none, or no key set.
 */
export async function holdingOf({ dataDir, options, passphrases, now }: KeyCommand): Promise<Holding> {
  const folder = keysFolder(dataDir)
  if (!(await holdsKeys(folder)))
    throw new CommandError(`In ${shownPath(folder)} liegen keine Schlüssel. Erzeugen: npm run keys -- init`)
  const development = await isDevelopment(folder)
  const roots = await readRoots(folder)
  const published = await readPublished(folder, trustIn(roots))
  if (!published) {
    throw new CommandError(
      development
        ? `In ${shownPath(folder)} liegt noch kein Schlüsselverzeichnis. Bitte einmal npm run build ausführen.`
        : `In ${shownPath(folder)} liegt kein Schlüsselverzeichnis. Bitte das zuletzt veröffentlichte dorthin kopieren (keyset.jws).`,
    )
  }
  const signing = { folder, roots, passphrases, now: toSeconds(now) }
  const rootFolder = options.root ?? folder
  return {
    ...signing,
    development,
    published,
    rootFolder,
    async passphraseFor(custody) {
      if (development) return undefined
      const existing = await lockedKeyOf(custody, { folder, rootFolder })
      return existing ? passphrases.sameAs(existing) : passphrases.forNew(custody)
    },
    signer: () => keysetSigner(signing, options.root),
  }
}

/** Says what was signed. */
export const tellSigned = ({ keyset, until }: PublishedKeyset): void =>
  tell(`Schlüsselverzeichnis Nr. ${keyset.seq}, gültig bis ${germanDay(until)}.`)

/** Says what was signed, and what is to be done so that citizens get it. */
export function tellPublished(published: PublishedKeyset): void {
  tellSigned(published)
  tell('Jetzt bitte die Website neu bauen und veröffentlichen: npm run build (oder npm start).')
}
