// Entry of `/widgets/v1/amt-outbox.js`. Everything else is a chunk that it fetches, so that none of it weighs on the form.
void import('./outbox-element.ts').then(({ OutboxElement }) => {
  // A page that holds the script twice keeps the first.
  if (!customElements.get('amt-outbox')) customElements.define('amt-outbox', OutboxElement)
})
