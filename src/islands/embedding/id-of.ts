/** Id of a field, from what it is called: each is called once. Preact's own ids would be more code for every page. */
export const idOf = (name: string): string => `embed-${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`
