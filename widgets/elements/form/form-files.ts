import type { FileAnswer } from '../../contract/answers.ts'
import type { AnswerIssue } from '../../contract/parsed.ts'
import { filesIn } from '../../engine/kinds/file.ts'
import { sniffType } from '../../engine/sniff-type.ts'
import { filesOf } from '../../engine/validate.ts'
import { entryAt } from './entry-rows.ts'
import type { FormSession } from './form-session.ts'
import { readBytes } from './read-bytes.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import { shrinkPicture } from './shrink-picture.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Where the bytes of a draft's files are kept beside this page. */
export interface FileKeeper {
  readonly keepFile: (id: string, bytes: Bytes) => Promise<void>
  readonly forgetFile: (id: string) => Promise<void>
}

/** Pictures larger than this are offered to be made smaller. Bytes. */
const largePicture = 1_500_000

/** The uploads of one form: their bytes, and what can be done with them. */
export class FormFiles {
  readonly #session: FormSession
  readonly #keeper: () => Promise<FileKeeper | undefined>
  readonly #changed: () => void
  readonly #bytes = new Map<string, Bytes>()
  readonly #previews = new Map<string, string>()
  readonly #thumbnails = new Map<string, Element>()
  readonly #reading = new Map<string, { readonly name: string; readonly share: number }>()
  #adding: Promise<unknown> = Promise.resolve()

  constructor(session: FormSession, keeper: () => Promise<FileKeeper | undefined>, changed: () => void) {
    this.#session = session
    this.#keeper = keeper
    this.#changed = changed
  }

  /**
   * Takes files, if the question takes them. One that is refused leaves an issue and nothing else.
   *
   * @returns The name of the file that was added last, or `undefined` where one was refused; the others are added.
   */
  add(path: string, files: Iterable<File>): Promise<string | undefined> {
    const chosen = [...files]
    // One choice after the other: a second one while a large file is being read must not lose the first.
    const adding = this.#adding.then(async () => {
      this.#session.putIssue(path)
      const added: (FileAnswer | undefined)[] = []
      for (const file of chosen) added.push(await this.#addOne(path, file))
      return added.includes(undefined) ? undefined : added.at(-1)?.name
    })
    this.#adding = adding
    return adding
  }

  /** Takes a file away again. @returns It, if it was there. */
  remove(path: string, id: string): FileAnswer | undefined {
    const files = this.#filesAt(path)
    this.#forget(id)
    this.#session.enter(
      path,
      files.filter((file) => file.id !== id),
    )
    this.#session.putIssue(path)
    return files.find((file) => file.id === id)
  }

  /** Says what a file shows, in the citizen's words. */
  describe(path: string, id: string, description: string): void {
    this.#change(path, id, ({ description: _before, ...file }) =>
      description.trim() === '' ? file : { ...file, description: description.slice(0, 200) },
    )
  }

  /** Makes a picture smaller. @returns Its new size in bytes, or `undefined` where that would not help. */
  async shrink(path: string, id: string): Promise<number | undefined> {
    const file = this.#filesAt(path).find((candidate) => candidate.id === id)
    const bytes = this.#bytes.get(id)
    const small = file && bytes && (await shrinkPicture(bytes, file.type))
    if (!small) return undefined
    const name = file.name.replace(/\.\w+$/u, '') + '.jpg'
    await this.#keep(id, small)
    this.#change(path, id, (before) => ({ ...before, name, type: 'image/jpeg', size: small.length }))
    return small.length
  }

  isLarge(id: string): boolean {
    const bytes = this.#bytes.get(id)
    return bytes !== undefined && bytes.length > largePicture && sniffType(bytes).startsWith('image/')
  }

  /** A small picture of a picture, drawn as soon as the browser has read it. */
  thumbnail(id: string): Element | undefined {
    const bytes = this.#bytes.get(id)
    if (!bytes) return undefined
    const type = sniffType(bytes)
    const known = this.#thumbnails.get(id)
    if (known || !type.startsWith('image/')) return known
    const drawn = drawThumbnail(bytes, type)
    this.#thumbnails.set(id, drawn)
    return drawn
  }

  /** Address of a file's bytes inside this page. */
  preview(id: string): string | undefined {
    const bytes = this.#bytes.get(id)
    if (!bytes) return undefined
    const known = this.#previews.get(id)
    if (known) return known
    const url = URL.createObjectURL(new Blob([bytes], { type: sniffType(bytes) }))
    this.#previews.set(id, url)
    return url
  }

  /** The file that is being read for a question. */
  reading(path: string): { readonly name: string; readonly share: number } | undefined {
    return this.#reading.get(path)
  }

  /**
   * Gets the bytes of every file from a draft, and takes files out of the answers that are not there any more.
   *
   * @returns Names of the files that are missing.
   */
  async restore(find: (id: string) => Promise<Bytes | undefined>): Promise<string[]> {
    const missing: string[] = []
    for (const item of this.#session.items) {
      if (item.is !== 'question' || item.field.kind !== 'file') continue
      for (const { id, name } of this.#filesAt(item.path)) {
        const bytes = await find(id)
        if (bytes) this.#bytes.set(id, bytes)
        else {
          this.remove(item.path, id)
          missing.push(name)
        }
      }
    }
    return missing
  }

  /** Keeps all files again, for a draft that has just begun to be kept. */
  async keepAll(): Promise<void> {
    const keeper = await this.#keeper()
    for (const [id, bytes] of this.#bytes) await keeper?.keepFile(id, bytes)
  }

  /** Files on the way with their bytes; `undefined` where those of one are missing. */
  get handedOver(): readonly (FileAnswer & { readonly bytes: Bytes })[] | undefined {
    const files = filesOf(this.#session.steps).map((file) => ({ ...file, bytes: this.#bytes.get(file.id) }))
    return files.every((file): file is typeof file & { bytes: Bytes } => file.bytes !== undefined)
      ? files
      : undefined
  }

  /** Forgets everything. */
  clear(): void {
    for (const id of [...this.#bytes.keys()]) this.#drop(id)
  }

  async #addOne(path: string, file: File): Promise<FileAnswer | undefined> {
    const session = this.#session
    const name = file.name.normalize('NFC').slice(-120)
    const described = { id: crypto.randomUUID(), name, size: file.size }
    const before = this.#filesAt(path)
    // A file over the limit is not read at all: it could be larger than the device's memory.
    const tooLarge = session.issueWith(path, [...before, { ...described, type: file.type }], 'file-too-large')
    if (tooLarge) return this.#refuse(tooLarge)
    const bytes = await readBytes(file, (share) => {
      this.#reading.set(path, { name, share })
      this.#changed()
    }).finally(() => this.#reading.delete(path))
    const taken = { ...described, size: bytes.length, type: sniffType(bytes) }
    const issue = session.issueWith(path, [...this.#filesAt(path), taken])
    if (issue) return this.#refuse(issue)
    session.enter(path, [...this.#filesAt(path), taken])
    await this.#keep(taken.id, bytes)
    return taken
  }

  #refuse(issue: AnswerIssue): undefined {
    this.#session.putIssue(issue.field, issue)
  }

  async #keep(id: string, bytes: Bytes): Promise<void> {
    this.#dropPreview(id)
    this.#bytes.set(id, bytes)
    await (await this.#keeper())?.keepFile(id, bytes)
  }

  #forget(id: string): void {
    this.#drop(id)
    void this.#keeper().then((keeper) => keeper?.forgetFile(id))
  }

  #drop(id: string): void {
    this.#dropPreview(id)
    this.#bytes.delete(id)
  }

  #dropPreview(id: string): void {
    const url = this.#previews.get(id)
    if (url) URL.revokeObjectURL(url)
    this.#previews.delete(id)
    this.#thumbnails.delete(id)
  }

  #change(path: string, id: string, change: (file: FileAnswer) => FileAnswer): void {
    this.#session.enter(
      path,
      this.#filesAt(path).map((file) => (file.id === id ? change(file) : file)),
    )
  }

  #filesAt(path: string): readonly FileAnswer[] {
    return filesIn(entryAt(this.#session.entries, path))
  }
}
