import { fold } from '../../widgets/contract/fold.ts'

/** Milliseconds without typing after which the number of hits is said: not at every letter. */
const pause = 400

for (const filter of document.querySelectorAll<HTMLElement>('[data-filters]')) {
  const list = document.getElementById(filter.dataset['filters'] ?? '')
  const field = filter.querySelector('input')
  const count = filter.querySelector('[role=status]')
  if (list && field && count) connect({ list, field, count, noun: filter.dataset['noun'] ?? '' })
}

function connect({
  list,
  field,
  count,
  noun,
}: {
  list: HTMLElement
  field: HTMLInputElement
  count: Element
  noun: string
}): void {
  const entries = [...list.querySelectorAll<HTMLElement>('[data-words]')].map(
    (element) => [element, fold(element.dataset['words'] ?? '')] as const,
  )
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')]
  const jumps = document.querySelector<HTMLElement>(`[data-whole="${list.id}"]`)
  let timer: ReturnType<typeof setTimeout> | undefined
  const narrow = (): void => {
    const wanted = fold(field.value).match(/[\p{L}\d]+/gu) ?? []
    let shown = 0
    for (const [element, words] of entries) {
      element.hidden = !wanted.every((word) => words.includes(word))
      if (!element.hidden) shown += 1
    }
    for (const group of groups)
      group.hidden = wanted.length > 0 && !group.querySelector('[data-words]:not([hidden])')
    if (jumps) jumps.hidden = wanted.length > 0
    clearTimeout(timer)
    timer = setTimeout(() => {
      count.textContent =
        wanted.length === 0
          ? ''
          : shown === 0
            ? `Nichts gefunden. Probieren Sie ein anderes Wort.`
            : `${shown} von ${entries.length} ${noun}`
    }, pause)
  }
  field.addEventListener('input', narrow)
  // The browser brings back what was typed when somebody comes back.
  narrow()
}
