/** What the form shows. */
export type View =
  | { readonly at: 'start' }
  | { readonly at: 'step'; readonly step: string }
  | { readonly at: 'review' }
  | { readonly at: 'application'; readonly id: string }

/** The one key of the page's fragment that the form uses: `#formular=kind`. */
const key = 'formular'
const review = 'pruefen'
const application = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u

/** The fragment that leads back to a view. Empty for the start. */
export function fragmentOf(view: View): string {
  switch (view.at) {
    case 'start':
      return ''
    case 'step':
      return `#${key}=${view.step}`
    case 'review':
      return `#${key}=${review}`
    case 'application':
      return `#${key}=${view.id}`
  }
}

/** The view that a fragment names; the start where it names none. */
export function viewOf(fragment: string): View {
  const name = new URLSearchParams(fragment.replace(/^#/u, '')).get(key)
  if (name === null || name === '') return { at: 'start' }
  if (name === review) return { at: 'review' }
  return application.test(name) ? { at: 'application', id: name } : { at: 'step', step: name }
}
