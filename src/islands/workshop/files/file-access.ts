/** What of a file handle is used. @see https://wicg.github.io/file-system-access/ */
export interface FileHandle {
  readonly name: string
  readonly getFile: () => Promise<TextFile>
  readonly createWritable: () => Promise<Writable>
  readonly queryPermission?: (wanted: Permission) => Promise<PermissionState>
  readonly requestPermission?: (wanted: Permission) => Promise<PermissionState>
}

interface Permission {
  readonly mode: 'read' | 'readwrite'
}

/** A file as far as it is read: `File` is one. */
export interface TextFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** Where bytes go; the file changes only once it is closed. */
export interface Writable {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly close: () => Promise<void>
  readonly abort: () => Promise<void>
}

/** What a browser can do with files. */
export interface FileAccess {
  /** Left out where the browser cannot write to files. Rejects with `AbortError` where somebody changed their mind. */
  readonly pickers?: {
    readonly open: () => Promise<readonly FileHandle[]>
    readonly save: (suggestedName: string) => Promise<FileHandle>
  }
  /** Files that somebody chose to read; none where they changed their mind. */
  readonly choose: () => Promise<readonly TextFile[]>
  /** Puts a file among the downloads. */
  readonly download: (name: string, bytes: Uint8Array<ArrayBuffer>) => void
}
