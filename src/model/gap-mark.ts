/** What `npm run new` and the importers put where an editor has to write something. */
export const gapMark = 'LÜCKE:'
