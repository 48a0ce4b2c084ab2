import { html, type TemplateResult } from 'lit/html.js'
import type { Language } from '../../contract/text.ts'
import type { Ui } from './ui.ts'

export { languagesSheet } from '../../theme/languages-sheet.ts'

const names = { de: 'Deutsch', en: 'English', 'de-simple': 'Einfache Sprache' } as const

/** Languages that a form offers; nothing entered is lost by changing. */
export const languageSwitch = (
  offered: readonly Language[],
  choose: (language: Language) => void,
  ui: Ui,
): TemplateResult =>
  html`<div class="languages" role="group" aria-label=${ui.say('language')}>
    ${offered.map(
      (language) =>
        html`<button
          type="button"
          class="plain"
          lang=${language === 'en' ? 'en' : 'de'}
          aria-pressed=${language === ui.language ? 'true' : 'false'}
          @click=${() => {
            choose(language)
          }}
        >
          ${names[language]}
        </button>`,
    )}
  </div>`
