/** Id of the control that answers a question: the same as in the form with JavaScript. */
export const controlId = (path: string): string => `q-${path.replaceAll('.', '-')}`
export const hintId = (path: string): string => `${controlId(path)}-hint`
export const errorId = (path: string): string => `${controlId(path)}-error`
export const whenId = (path: string): string => `${controlId(path)}-when`
