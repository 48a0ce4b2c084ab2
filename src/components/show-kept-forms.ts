/** Shows the links whose page is in a cache of this device. */
async function showKeptForms(list: HTMLElement): Promise<void> {
  for (const link of list.querySelectorAll('a')) {
    const kept = await caches.match(link.href, { ignoreSearch: true })
    if (!kept) continue
    link.closest('li')?.removeAttribute('hidden')
    list.hidden = false
  }
}

const list = document.querySelector<HTMLElement>('[data-kept-forms]')
if (list && 'caches' in window) void showKeptForms(list)
