import type { FileAccess, FileHandle, TextFile } from './file-access.ts'

const types = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }] as const

/** Not in TypeScript's own library yet. @see https://wicg.github.io/file-system-access/#local-filesystem */
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>
}

/** Files as this browser offers them: with handles where there are any, else by choosing and downloading. */
export function browserAccess(): FileAccess {
  const { showOpenFilePicker: open, showSaveFilePicker: save } = globalThis as Pickers
  return {
    ...(open &&
      save && {
        pickers: {
          open: () => open.call(globalThis, { id: 'amtswerk', multiple: true, types }),
          save: (suggestedName) => save.call(globalThis, { id: 'amtswerk', suggestedName, types }),
        },
      }),
    choose,
    download,
  }
}

const choose = (): Promise<readonly TextFile[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = '.yaml,.yml'
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Firefox reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
