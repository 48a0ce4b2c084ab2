/** Heading of one row: "Kind 2". */
export const rowTitle = (item: string, index: number): string => `${item} ${index + 1}`
