import type { TrialRelease, TrialRequest } from '../../widgets/contract/trial.ts'
import { onTrial, showTrial } from '../islands/trial-frame.ts'

for (const section of document.querySelectorAll<HTMLElement>('[data-try]')) {
  const frame = section.querySelector('iframe')
  const choices = section.querySelector<HTMLElement>('.try__choices')
  const state = section.querySelector<HTMLElement>('[role=status]')
  if (frame && choices && state) tryOut(section.dataset['try'] ?? '', { section, frame, choices, state })
}

interface Parts {
  readonly section: HTMLElement
  readonly frame: HTMLIFrameElement
  readonly choices: HTMLElement
  readonly state: HTMLElement
}

/** Shows the form as it is published once its place comes into sight: few people come here to try it out. */
function tryOut(id: string, { section, frame, choices, state }: Parts): void {
  let release: Promise<TrialRelease> | undefined
  const chosen = (name: string): string | undefined =>
    choices.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value
  const show = async (): Promise<void> => {
    frame.width = chosen('width') ?? ''
    try {
      release ??= fetchRelease(id)
      const { answers = '{}', today } = chosen('answers') === 'example' ? frame.dataset : {}
      showTrial(frame, {
        release: await release,
        language: (chosen('language') ?? 'de') as TrialRequest['language'],
        answers: JSON.parse(answers) as TrialRequest['answers'] & object,
        ...(today !== undefined && { today }),
      })
    } catch {
      release = undefined
      state.textContent = 'Das Formular konnte nicht geladen werden. Bitte laden Sie die Seite neu.'
    }
  }
  onTrial(frame, (news) => {
    if (news.amtTrial === 'failed')
      state.textContent = `Das Formular lässt sich hier nicht zeigen (${news.code}: ${news.detail}).`
    if (news.amtTrial === 'step') state.textContent = ''
    if (news.amtTrial === 'sent') state.textContent = 'In der Probe angekommen. Gesendet wurde nichts.'
  })
  choices.addEventListener('change', ({ target }) => {
    // Another width is no other trial: what was filled in stays.
    if (target instanceof HTMLInputElement && target.name === 'width') frame.width = target.value
    else void show()
  })
  const sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      sight.disconnect()
      void show()
    },
    { rootMargin: '300px' },
  )
  sight.observe(section)
}

/** The signed form as it is published. Its signature is not checked: it comes from the site of this very page. */
async function fetchRelease(id: string): Promise<TrialRelease> {
  const answer = await fetch(`/formulare/${id}/definition.json`)
  if (!answer.ok) throw new Error(`${answer.status}`)
  const { payload } = (await answer.json()) as { readonly payload: string }
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
  return JSON.parse(new TextDecoder().decode(bytes)) as TrialRelease
}
