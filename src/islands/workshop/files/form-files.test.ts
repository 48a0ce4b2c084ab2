import { describe, expect, test } from 'vitest'
import type { FileAccess, FileHandle, TextFile } from './file-access.ts'
import { createFormFiles } from './form-files.ts'

const encoder = new TextEncoder()
const form = 'id: hund\ntitle:\n  de: Hund anmelden\n'
const examples = '# Beispiele\n- name: vollständig\n  answers: {}\n'

const fileOf = (name: string, content: string | Uint8Array): TextFile => {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer as ArrayBuffer) }
}

/** A file on a disk that others can write to as well. */
class Disk implements FileHandle {
  readonly name: string
  content: string | Uint8Array
  permission: PermissionState = 'granted'
  answer: PermissionState = 'granted'
  asked = 0
  failsWith: string | undefined
  constructor(name: string, content: string | Uint8Array) {
    this.name = name
    this.content = content
  }
  getFile = () => Promise.resolve(fileOf(this.name, this.content))
  queryPermission = () => Promise.resolve(this.permission)
  requestPermission = () => {
    this.asked += 1
    return Promise.resolve(this.answer)
  }
  createWritable = () => {
    if (this.failsWith) return Promise.reject(new DOMException('no', this.failsWith))
    let next = ''
    return Promise.resolve({
      write: (bytes: Uint8Array) => {
        next += new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
        return Promise.resolve()
      },
      close: () => {
        this.content = next
        return Promise.resolve()
      },
      abort: () => Promise.resolve(),
    })
  }
}

interface Downloads {
  readonly access: FileAccess
  readonly downloads: [name: string, text: string][]
}

/** A browser without handles. */
function plainBrowser(...files: readonly TextFile[]): Downloads {
  const downloads: [string, string][] = []
  return {
    downloads,
    access: {
      choose: () => Promise.resolve(files),
      download: (name, bytes) => downloads.push([name, new TextDecoder().decode(bytes)]),
    },
  }
}

/** A browser with handles. */
const withPickers = (opened: readonly FileHandle[], saved?: FileHandle | string): FileAccess => ({
  ...plainBrowser().access,
  pickers: {
    open: () => Promise.resolve(opened),
    save: () =>
      typeof saved === 'object'
        ? Promise.resolve(saved)
        : Promise.reject(new DOMException('no', saved ?? 'AbortError')),
  },
})

const as = { name: 'form.yaml' }

describe('opening', () => {
  test('takes the form and the examples beside it, in any order', async () => {
    const { access } = plainBrowser(fileOf('b.yaml', examples), fileOf('a.yaml', form))
    expect(await createFormFiles(access).open()).toEqual({ is: 'opened', form, examples })
  })

  test.for<[name: string, files: readonly TextFile[], reason: RegExp]>([
    ['what is not UTF-8', [fileOf('form.yaml', new Uint8Array([0x69, 0xe4, 0x0a]))], /UTF-8/u],
    ['what is too large', [fileOf('form.yaml', new Uint8Array(2_000_001))], /höchstens 2 Megabyte/u],
    ['what is no text', [fileOf('form.yaml', 'a\0b')], /keine Textdatei/u],
    ['an empty file', [fileOf('form.yaml', '')], /ist leer/u],
    ['examples alone', [fileOf('examples.yaml', examples)], /nur Beispiele/u],
    ['two forms', [fileOf('a.yaml', form), fileOf('b.yaml', form)], /zwei Formulare/u],
  ])('refuses %s and says why', async ([, files, reason]) => {
    const opened = await createFormFiles(plainBrowser(...files).access).open()
    expect(opened).toEqual({ is: 'refused', reason: expect.stringMatching(reason) as string })
  })

  test('keeps a byte order mark, so that saving changes nothing else', async () => {
    const disk = new Disk('form.yaml', `\uFEFF${form}`)
    const files = createFormFiles(withPickers([disk]))
    const opened = await files.open()
    expect(opened).toMatchObject({ form: `\uFEFF${form}` })
    await files.save('form', `\uFEFF${form}`, as)
    expect(disk.content).toBe(`\uFEFF${form}`)
  })

  test('is no failure where somebody changes their mind', async () => {
    expect(await createFormFiles(plainBrowser().access).open()).toEqual({ is: 'cancelled' })
    const access = withPickers([])
    expect(await createFormFiles(access).open()).toEqual({ is: 'cancelled' })
  })
})

describe('saving where there are handles', () => {
  test('writes to the same file again, without asking where', async () => {
    const disk = new Disk('hund.yaml', form)
    const files = createFormFiles(withPickers([disk]))
    await files.open()
    expect(files.nameOf('form')).toBe('hund.yaml')
    for (const text of ['eins\n', 'zwei\n']) {
      expect(await files.save('form', text, as)).toEqual({ is: 'saved', name: 'hund.yaml', where: 'file' })
      expect(disk.content).toBe(text)
    }
  })

  test('asks where to the first time, and elsewhere when that is wanted', async () => {
    const disk = new Disk('neu.yaml', '')
    const files = createFormFiles(withPickers([], disk))
    expect(await files.save('form', form, as)).toMatchObject({ is: 'saved', name: 'neu.yaml' })
    const other = new Disk('kopie.yaml', '')
    const elsewhere = createFormFiles(withPickers([disk], other))
    await elsewhere.open()
    await elsewhere.save('form', 'x', { ...as, isElsewhere: true })
    expect([disk.content, other.content, elsewhere.nameOf('form')]).toEqual([form, 'x', 'kopie.yaml'])
  })

  test('leaves alone what somebody else wrote meanwhile, until told to overwrite it', async () => {
    const disk = new Disk('form.yaml', form)
    const files = createFormFiles(withPickers([disk]))
    await files.open()
    disk.content = 'von jemand anderem\n'
    expect(await files.save('form', 'meins\n', as)).toEqual({ is: 'changed', name: 'form.yaml' })
    expect(disk.content).toBe('von jemand anderem\n')
    expect(await files.save('form', 'meins\n', { ...as, isOverwriting: true })).toMatchObject({ is: 'saved' })
    expect(disk.content).toBe('meins\n')
  })

  test('asks for permission again, and says so where it is denied', async () => {
    const disk = new Disk('form.yaml', form)
    const files = createFormFiles(withPickers([disk]))
    await files.open()
    disk.permission = 'prompt'
    expect(await files.save('form', 'a', as)).toMatchObject({ is: 'saved' })
    expect(disk.asked).toBe(1)
    disk.answer = 'denied'
    expect(await files.save('form', 'b', as)).toMatchObject({ is: 'refused' })
    expect(disk.content).toBe('a')
  })

  test.for<[error: string, reason: RegExp]>([
    ['NotFoundError', /gibt es an dieser Stelle nicht mehr/u],
    ['NoModificationAllowedError', /gesperrt/u],
    ['QuotaExceededError', /kein Platz/u],
    ['NotAllowedError', /darf nicht/u],
    ['UnknownError', /noch einmal/u],
  ])('says what to do after %s, and the file is as it was', async ([error, reason]) => {
    const disk = new Disk('form.yaml', form)
    const files = createFormFiles(withPickers([disk]))
    await files.open()
    disk.failsWith = error
    const saved = await files.save('form', 'neu', as)
    expect(saved).toEqual({ is: 'refused', reason: expect.stringMatching(reason) as string })
    expect(disk.content).toBe(form)
  })

  test('is no failure where somebody changes their mind', async () => {
    expect(await createFormFiles(withPickers([])).save('form', form, as)).toEqual({ is: 'cancelled' })
  })

  test('keeps both files of a form apart, and forgets them for another form', async () => {
    const [one, two] = [new Disk('form.yaml', form), new Disk('examples.yaml', examples)]
    const files = createFormFiles(withPickers([two, one]))
    await files.open()
    await files.save('examples', '- neu\n', { name: 'examples.yaml' })
    expect([one.content, two.content]).toEqual([form, '- neu\n'])
    files.forget()
    expect(files.nameOf('form')).toBeUndefined()
  })
})

test('downloads where there are no handles', async () => {
  const { access, downloads } = plainBrowser()
  const files = createFormFiles(access)
  expect(await files.save('form', form, as)).toEqual({ is: 'saved', name: 'form.yaml', where: 'downloads' })
  expect(downloads).toEqual([['form.yaml', form]])
})
