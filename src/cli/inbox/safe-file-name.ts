import type { FileType } from '../../../widgets/contract/limits.ts'
import { sniffType } from '../../../widgets/engine/sniff-type.ts'

const endings: Readonly<Record<FileType, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** Ending of a file whose content is nothing a form asks for: no program opens it by itself. */
const unknownEnding = '.unbekannt'

/** Characters of a name at most, without its ending. */
const longest = 100

/**
 * Name under which a stranger's file may be written: without folders, hidden names and control characters, with the ending
 * that its content has.
 */
export function safeFileName(name: string, bytes: Uint8Array): string {
  const type = sniffType(bytes)
  const stem = name
    .replaceAll(/[\p{C}<>:"/\\|?*]/gu, '_')
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/^[.\s]+/u, '')
    .replace(/[.\s]+$/u, '')
    .slice(0, longest)
  return `${stem || 'datei'}${type ? endings[type] : unknownEnding}`
}
