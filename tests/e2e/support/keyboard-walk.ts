import { expect, type Page } from '@playwright/test'

/** Where the focus is, as somebody sees it who has nothing but a keyboard. */
export interface Stop {
  /** What it is called: `Suchen` */
  readonly name: string
  /** CSS pixels from the top left of the page. */
  readonly box: {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }
  /** An outline or a shadow, of it or of what is around it, that is there only while it has the focus. */
  readonly isMarked: boolean
  readonly isInView: boolean
}

/** Presses Tab. `undefined` where the focus has left the page. */
export async function nextStop(page: Page): Promise<Stop | undefined> {
  await page.keyboard.press('Tab')
  return currentStop(page)
}

/** Where the focus is. `undefined` where nothing on the page has it. */
export const currentStop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const active = document.activeElement
    if (!(active instanceof HTMLElement) || active === document.body) return undefined
    const { parentElement: parent, nextElementSibling: next } = active
    const around = [active, parent, parent?.parentElement, next, active.closest('li')]
    const marks = () =>
      around.flatMap((element) => {
        if (!element) return []
        return ['', '::before', '::after'].flatMap((part) => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element, part)
          const outline = outlineStyle === 'none' || parseFloat(outlineWidth) === 0 ? '' : outlineColor
          return [outline, boxShadow === 'none' ? '' : boxShadow]
        })
      })
    const focused = marks()
    active.blur()
    const blurred = marks()
    active.focus({ preventScroll: true })
    const { top, left, bottom, right } = active.getBoundingClientRect()
    const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])] : []
    const name = [
      active.getAttribute('aria-label') ?? '',
      ...labels.map((label) => label.innerText),
      active.innerText,
    ]
    return {
      name: name.join(' ').replaceAll(/\s+/gu, ' ').trim(),
      box: {
        top: top + scrollY,
        left: left + scrollX,
        bottom: bottom + scrollY,
        right: right + scrollX,
      },
      isMarked: focused.some((mark, index) => mark !== '' && mark !== blurred[index]),
      isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    }
  })

/** Presses Tab until something has the focus that is called so; every stop on the way can be seen. */
export async function tabTo(page: Page, name: RegExp, most = 80): Promise<Stop> {
  for (let presses = 0; presses < most; presses += 1) {
    const stop = await nextStop(page)
    if (!stop) continue
    expectSeen(stop)
    if (name.test(stop.name)) return stop
  }
  throw new Error(`Nothing called ${name} within ${most} presses of Tab.`)
}

/** Presses of Tab that no page needs. */
const most = 400

/**
 * Walks a page from its beginning with Tab and back to it.
 *
 * @param enough Stops after which a long list has shown what it is like.
 * @throws where one does not get off the page.
 */
export async function walk(page: Page, enough = Infinity): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let presses = 0; presses < most; presses += 1) {
    const stop = await nextStop(page)
    if (!stop) return stops
    stops.push(stop)
    if (stops.length === enough) return stops
  }
  throw new Error(`Still on the page after ${most} presses of Tab.`)
}

/** One sees where one is. */
export function expectSeen({ name, isMarked, isInView }: Stop): void {
  expect({ name, isMarked, isInView }).toEqual({ name, isMarked: true, isInView: true })
}

/** The focus goes down the page, on a line to the right, and from the end of a column to the next one. For narrow windows. */
export function expectReadingOrder(stops: readonly Stop[]): void {
  const jumps = stops.slice(1).flatMap((stop, index) => {
    const before = stops[index]
    if (!before) return []
    const isNextColumn = stop.box.left >= before.box.right - 1
    const isAbove = stop.box.bottom <= before.box.top + 1 && !isNextColumn
    const isSameLine = stop.box.top < before.box.bottom - 1 && before.box.top < stop.box.bottom - 1
    const isLeft = isSameLine && stop.box.right <= before.box.left + 1
    return isAbove || isLeft ? [`${before.name} → ${stop.name}`] : []
  })
  expect(jumps).toEqual([])
}
