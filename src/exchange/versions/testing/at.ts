/** An item that a test knows to be there. @throws Error where it is not. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list.at(index)
  if (item === undefined) throw new Error(`There is no item ${index}.`)
  return item
}

/** The item with an id. @throws Error where there is none. */
export const byId = <T extends { readonly id?: unknown }>(list: readonly T[], id: string): T =>
  at(
    list.filter((item) => item.id === id),
    0,
  )
