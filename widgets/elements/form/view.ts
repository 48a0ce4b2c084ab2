/** What the form shows. */
export type View =
  | { readonly at: 'start' }
  | { readonly at: 'step'; readonly step: string }
  | { readonly at: 'review' }
  | { readonly at: 'application'; readonly id: string }

const review = 'pruefen'
const application = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u

/** The fragment that leads back to a view: one key, the form's own id. `#schulbus-meldung=stoerung`; empty for the start. */
export function fragmentOf(form: string, view: View): string {
  switch (view.at) {
    case 'start':
      return ''
    case 'step':
      return `#${form}=${view.step}`
    case 'review':
      return `#${form}=${review}`
    case 'application':
      return `#${form}=${view.id}`
  }
}

/** The view that a fragment names; the start where there is none, `undefined` where it is none of this form's business. */
export function viewOf(form: string, fragment: string): View | undefined {
  if (fragment === '' || fragment === '#') return { at: 'start' }
  const name = new URLSearchParams(fragment.replace(/^#/u, '')).get(form)
  if (name === null) return undefined
  if (name === review) return { at: 'review' }
  return application.test(name) ? { at: 'application', id: name } : { at: 'step', step: name }
}
