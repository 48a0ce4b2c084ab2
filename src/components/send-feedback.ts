/** Milliseconds until an answer that does not come is given up. */
const patience = 15_000

/** Sends the answer beside the page. Where a browser cannot, its form is posted as without JavaScript. */
function answerBeside(section: HTMLElement): void {
  const [question, reasons] = section.querySelectorAll('form')
  const outcome = section.querySelector<HTMLElement>('[role=status]')
  if (!question || !reasons || !outcome) return
  let isUnderWay = false

  const send = async (form: HTMLFormElement, answer: string): Promise<void> => {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    if (answer) body.set('answer', answer)
    const { ok, status } = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      // Browsers of before do without.
      signal: AbortSignal.timeout?.(patience),
    }).catch(() => ({ ok: false, status: 0 }))
    const { thanks, offline, busy, refused } = section.dataset
    outcome.textContent = (ok ? thanks : status === 0 ? offline : status === 429 ? busy : refused) ?? ''
    if (!ok) return
    question.hidden = reasons.hidden = true
    // The button that had the focus is gone.
    outcome.focus()
  }

  section.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const value = (event.submitter as HTMLButtonElement | null)?.value ?? ''
    if (form === question && !value) return
    event.preventDefault()
    if (isUnderWay) return
    outcome.textContent = ''
    if (value === 'no') {
      reasons.hidden = false
      reasons.querySelector<HTMLElement>('[type=radio]')?.focus()
      return
    }
    isUnderWay = true
    void send(form, value).finally(() => (isUnderWay = false))
  })
}

document.querySelectorAll<HTMLElement>('.feedback').forEach(answerBeside)
