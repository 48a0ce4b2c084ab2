import { file } from '../../engine/kinds/file.ts'
import { rowShows } from './fields/row-shows.ts'
import { rowSheet } from '../../theme/row-sheet.ts'

/** What forms with groups of rows, files or computed values need. Fetched with such a form. */
export { FormFiles as Files } from './form-files.ts'
export { filesUi } from './files-ui.ts'
export { rowsUi } from './rows-ui.ts'
export const kinds = { file }
export const shows = rowShows
export const sheet = rowSheet
