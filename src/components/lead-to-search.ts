// The results page needs JavaScript; without it the form's own address leads to the register.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-leads-to-search]')) {
  form.action = '/suche/'
  const input = form.querySelector('input')
  // Suggestions are fetched by those who are about to type.
  input?.addEventListener(
    'focus',
    () => void import('../islands/suggestions.ts').then(({ Suggestions }) => new Suggestions(input)),
    { once: true },
  )
}
