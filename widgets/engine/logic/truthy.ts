/** JSON Logic's own meaning of true: as in JavaScript, but an empty list is false. @see https://jsonlogic.com/truthy.html */
export const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))
