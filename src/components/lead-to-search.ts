// The results page needs JavaScript; without it the form's own address leads to the register.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-leads-to-search]')) {
  form.action = '/suche/'
}
