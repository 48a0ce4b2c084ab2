/** What happens to an item of a list on its way from one order to another. */
export interface Placement {
  readonly id: string
  readonly is: 'new' | 'moved' | 'stays'
  /** What stands before it in the new order. */
  readonly after: string | null
}

/**
 * The items of a new order, one by one, each with what it takes to bring it to its place: as many as possible stay. Put after
 * its predecessor in this order, each comes to stand right, whatever else is still in the list.
 */
export function placementsIn(before: readonly string[], after: readonly string[]): readonly Placement[] {
  const places = new Map(before.map((id, index) => [id, index]))
  const known = after.filter((id) => places.has(id))
  const staying = new Set(longestRising(known.map((id) => places.get(id) ?? 0)).map((at) => known[at]))
  return after.map((id, index) => ({
    id,
    is: places.has(id) ? (staying.has(id) ? 'stays' : 'moved') : 'new',
    after: after[index - 1] ?? null,
  }))
}

/** Places of a longest rising sequence among different numbers. @see https://en.wikipedia.org/wiki/Patience_sorting */
function longestRising(numbers: readonly number[]): readonly number[] {
  // The place of the smallest end of all rising sequences of each length, and what stands before each number in its own.
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? ends[low - 1] : undefined)
    ends[low] = place
  }
  const found: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) found.unshift(place)
  return found
}
