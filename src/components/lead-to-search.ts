// The results page needs JavaScript; without it the form's own address leads to the register.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-leads-to-search]')) {
  form.action = '/suche/'
  const input = form.querySelector('input')
  if (input) suggestWhenNeeded(input)
}

/** Suggestions are fetched by those who are about to type, or have begun to before this ran. */
function suggestWhenNeeded(input: HTMLInputElement): void {
  const begin = () =>
    void import('../islands/suggestions.ts').then(({ Suggestions }) => new Suggestions(input))
  if (document.activeElement === input) begin()
  else input.addEventListener('focus', begin, { once: true })
}
