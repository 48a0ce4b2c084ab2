/** What forms with rarer kinds of questions need: IBAN, address, person … Fetched with such a form. */
export { specialKinds as kinds } from '../../engine/special-kinds.ts'
export { specialShows as shows } from './fields/special-shows.ts'
export { specialSheet as sheet } from '../../theme/special-sheet.ts'
