import { outboxName } from '../../widgets/contract/limits.ts'

const element = '/widgets/v1/amt-outbox.js'

/** Fetches the list only where this browser has ever kept something. */
async function showWaiting(section: HTMLElement): Promise<void> {
  const databases = await indexedDB.databases()
  if (!databases.some(({ name }) => name === outboxName)) return
  section.querySelector('amt-outbox')?.addEventListener('amt-outbox', (event) => {
    section.hidden = (event as CustomEvent<{ waiting: number }>).detail.waiting === 0
  })
  await import(/* @vite-ignore */ element)
}

const section = document.querySelector<HTMLElement>('[data-waiting]')
// A browser that cannot say what it keeps shows it on the form's page and under "Ihre Anträge".
if (section && 'databases' in indexedDB) void showWaiting(section)
