/**
 * Lets no link lead the frame away from the form.
 *
 * @param say Called with the address of one that was followed.
 */
export function stopLinks(place: HTMLElement, say: (address: string) => void): void {
  place.addEventListener('click', (event) => {
    const link = event
      .composedPath()
      .find(
        (target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement && target.href !== '',
      )
    // Inside of the page a link goes on working, and a file is saved.
    if (!link || event.defaultPrevented || link.hasAttribute('download')) return
    if (link.getAttribute('href')?.startsWith('#')) return
    event.preventDefault()
    say(link.protocol === 'blob:' ? 'einer Datei auf dieser Seite' : link.href)
  })
}
