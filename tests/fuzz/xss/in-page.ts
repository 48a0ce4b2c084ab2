/**
 * What runs inside the page: handed over as text, so each function stands by itself. `window.__xss` is the hook that every
 * hostile text calls.
 */
declare global {
  interface Window {
    __xss: () => void
    __xssCalls: number
  }
}

/** Counts every call of a hostile text. Runs before anything else of the page, in frames, too. */
export function watchHook(): void {
  window.__xssCalls = 0
  window.__xss = () => {
    window.__xssCalls += 1
  }
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const)
    Object.defineProperty(window, name, { value: window.__xss, configurable: true })
}

/** Everything in the page that only a text which was not escaped can have made. */
export function findInjected(): string[] {
  const found: string[] = []
  const elements =
    'script,iframe,frame,object,embed,img,svg,math,video,audio,base,template,noscript,marquee,frameset,applet'
  const addresses = new Set([
    'href',
    'src',
    'action',
    'formaction',
    'data',
    'xlink:href',
    'poster',
    'background',
    'ping',
  ])
  const isOurs = (element: Element): boolean =>
    element.localName === 'script' && (element.getAttribute('src') ?? '').startsWith('/widgets/v1/')
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(elements) && !isOurs(element)) found.push(`<${element.localName}>`)
      for (const { name, value } of element.attributes) {
        const address = value.replace(/[\u0000-\u0020]/gu, '').toLowerCase()
        if (/^on/iu.test(name) || name === 'srcdoc' || !/^[a-z][a-z0-9-]*$/iu.test(name))
          found.push(`${element.localName} ${name}=${value}`)
        if (addresses.has(name) && /^(?:javascript|data|vbscript):/u.test(address))
          found.push(`${element.localName} ${name}=${value}`)
      }
      if (element.shadowRoot) look(element.shadowRoot)
    }
  }
  look(document)
  if (window.__xssCalls > 0) found.push(`${window.__xssCalls} calls`)
  window.__xssCalls = 0
  return found
}

/** Enters these texts wherever something can be entered, and chooses what can be chosen. @returns How many texts it took. */
export function fillControls(texts: readonly string[]): number {
  const root = document.querySelector('amt-form')?.shadowRoot
  let used = 0
  for (const control of root?.querySelectorAll<HTMLInputElement>('form input, form textarea, form select') ??
    []) {
    const text = texts[used % texts.length] ?? ''
    if (control.type === 'radio' || control.type === 'checkbox') {
      if (!control.checked) control.click()
      continue
    }
    if (control.type === 'file') {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['%PDF-1.7\n%%EOF\n'], `${text}.pdf`, { type: 'application/pdf' }))
      control.files = transfer.files
    } else
      control.value =
        control.localName === 'select'
          ? ((control as unknown as HTMLSelectElement).options[1]?.value ?? '')
          : text
    used += 1
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    control.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
  }
  return used
}

/** Takes answers back: those that the form does not take, or all of them. @returns Whether there was any wrong one. */
export function emptyControls(which: 'wrong' | 'all'): boolean {
  const root = document.querySelector('amt-form')?.shadowRoot
  const controls = [
    ...(root?.querySelectorAll<HTMLInputElement>('form input, form textarea, form select') ?? []),
  ]
  const wrong = controls.filter((control) => control.ariaInvalid === 'true')
  if (wrong.length === 0) return false
  for (const control of which === 'all' ? controls : wrong) {
    if (control.type === 'radio' || control.type === 'file') continue
    if (control.type === 'checkbox') {
      if (control.required || control.ariaRequired === 'true' ? !control.checked : control.checked)
        control.click()
      continue
    }
    control.value = ''
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    control.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
  }
  return true
}
