import type { FileAccess, FileHandle, TextFile } from './file-access.ts'
import { readText } from './read-text.ts'
import { refusalWords } from './refusal-words.ts'

/** The two files of a form. */
export type FormFileKind = 'form' | 'examples'

/** What became of opening. */
export type Opened =
  | { readonly is: 'opened'; readonly form: string; readonly examples: string | undefined }
  /** Somebody changed their mind. */
  | { readonly is: 'cancelled' }
  /** German: why, and what to do. */
  | { readonly is: 'refused'; readonly reason: string }

/** What became of saving. */
export type Saved =
  | { readonly is: 'saved'; readonly name: string; readonly where: 'file' | 'downloads' }
  /** Somebody else wrote to the file since it was read; it was left alone. */
  | { readonly is: 'changed'; readonly name: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'refused'; readonly reason: string }

export interface SaveOptions {
  /** The name that is offered: "form.yaml". */
  readonly name: string
  /** Asks where to, even if the file is known. */
  readonly isElsewhere?: boolean
  /** Overwrites what somebody else wrote. */
  readonly isOverwriting?: boolean
}

/** The files that a form was opened from, or saved to. */
export interface FormFiles {
  readonly open: () => Promise<Opened>
  readonly save: (kind: FormFileKind, text: string, options: SaveOptions) => Promise<Saved>
  /** Name of the file that "Speichern" writes to; `undefined` where it asks, or downloads. */
  readonly nameOf: (kind: FormFileKind) => string | undefined
  /** For another form. */
  readonly forget: () => void
}

interface Linked {
  readonly handle: FileHandle
  /** The text that was read or written last. */
  readonly seen: string
}

/**
 * Opens and saves `form.yaml` and `examples.yaml`. Where the browser gives handles, saving writes to the same file again,
 * unless somebody else has changed it meanwhile; elsewhere files are chosen and downloaded.
 */
export function createFormFiles(access: FileAccess): FormFiles {
  const linked = new Map<FormFileKind, Linked>()

  const take = async (files: readonly (readonly [TextFile, FileHandle?])[]): Promise<Opened> => {
    const found = new Map<FormFileKind, { readonly text: string; readonly handle: FileHandle | undefined }>()
    for (const [file, handle] of files) {
      const read = await readText(file)
      if (!read.ok) return { is: 'refused', reason: read.reason }
      const kind = kindOf(file.name, read.text)
      if (found.has(kind)) return { is: 'refused', reason: twice[kind] }
      found.set(kind, { text: read.text, handle })
    }
    const form = found.get('form')
    if (!form)
      return { is: 'refused', reason: 'Das sind nur Beispiele. Bitte wählen Sie auch die form.yaml.' }
    linked.clear()
    for (const [kind, { text, handle }] of found) if (handle) linked.set(kind, { handle, seen: text })
    return { is: 'opened', form: form.text, examples: found.get('examples')?.text }
  }

  const open = async (): Promise<Opened> => {
    try {
      if (!access.pickers) {
        const files = await access.choose()
        return files.length === 0 ? { is: 'cancelled' } : await take(files.map((file) => [file]))
      }
      const handles = await access.pickers.open()
      if (handles.length === 0) return { is: 'cancelled' }
      return await take(
        await Promise.all(handles.map(async (handle) => [await handle.getFile(), handle] as const)),
      )
    } catch (error) {
      const reason = refusalWords(error, 'die Datei')
      return reason === undefined
        ? { is: 'cancelled' }
        : { is: 'refused', reason: 'Die Datei ließ sich nicht öffnen. Bitte wählen Sie sie noch einmal.' }
    }
  }

  const save = async (kind: FormFileKind, text: string, options: SaveOptions): Promise<Saved> => {
    const { name, isElsewhere = false, isOverwriting = false } = options
    if (!access.pickers) {
      access.download(name, encode(text))
      return { is: 'saved', name, where: 'downloads' }
    }
    const known = isElsewhere ? undefined : linked.get(kind)
    const writtenTo = known?.handle.name ?? name
    try {
      if (known && !(await isAllowed(known.handle)))
        return {
          is: 'refused',
          reason: refusalWords(new DOMException('', 'NotAllowedError'), writtenTo) ?? '',
        }
      if (known && !isOverwriting && (await isChanged(known))) return { is: 'changed', name: writtenTo }
      const handle = known?.handle ?? (await access.pickers.save(name))
      await write(handle, text)
      linked.set(kind, { handle, seen: text })
      return { is: 'saved', name: handle.name, where: 'file' }
    } catch (error) {
      const reason = refusalWords(error, writtenTo)
      return reason === undefined ? { is: 'cancelled' } : { is: 'refused', reason }
    }
  }

  return {
    open,
    save,
    nameOf: (kind) => linked.get(kind)?.handle.name,
    forget: () => linked.clear(),
  }
}

const twice: Readonly<Record<FormFileKind, string>> = {
  form: 'Das sind zwei Formulare. Bitte wählen Sie eine form.yaml und, wenn Sie möchten, die examples.yaml dazu.',
  examples: 'Das sind zwei Dateien mit Beispielen. Bitte wählen Sie eine.',
}

/** Examples are a list, a form is not. */
const kindOf = (name: string, text: string): FormFileKind =>
  /^\uFEFF?(?:[ \t]*(?:#.*|---.*)?\r?\n)*(?:- |-\r?\n|\[)/u.test(text) || name === 'examples.yaml'
    ? 'examples'
    : 'form'

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** Asks again where the browser has forgotten. Handles without permissions are always allowed. */
async function isAllowed(handle: FileHandle): Promise<boolean> {
  if (!handle.queryPermission || !handle.requestPermission) return true
  const wanted = { mode: 'readwrite' } as const
  return (
    (await handle.queryPermission(wanted)) === 'granted' ||
    (await handle.requestPermission(wanted)) === 'granted'
  )
}

/** Whether a file holds something else than it did when it was read or written. */
async function isChanged({ handle, seen }: Linked): Promise<boolean> {
  const read = await readText(await handle.getFile())
  return !read.ok || read.text !== seen
}

async function write(handle: FileHandle, text: string): Promise<void> {
  const file = await handle.createWritable()
  try {
    await file.write(encode(text))
  } catch (error) {
    await file.abort().catch(() => undefined)
    throw error
  }
  await file.close()
}
