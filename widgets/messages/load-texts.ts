import type { LoadErrorCode } from '../contract/error-codes.ts'

/** Why a form cannot be shown, for the citizen. `framed` names the frame in which it is shown instead. */
export type LoadTexts = Readonly<Record<LoadErrorCode | 'atCounty', string>>

const de: LoadTexts = {
  atCounty: 'Formular auf der Website des Landkreises öffnen',
  'unknown-form': 'Dieses Formular gibt es nicht (mehr).',
  'not-trusted':
    'Das Formular ist nicht so angekommen, wie das Amt es veröffentlicht hat. Zu Ihrem Schutz wird es nicht angezeigt.',
  'insecure-page':
    'Diese Seite ist nicht sicher verbunden (https). Zu Ihrem Schutz wird das Formular hier nicht angezeigt.',
  'no-form-named': 'Auf dieser Seite ist nicht angegeben, welches Formular gezeigt werden soll.',
  'wrong-backend': 'Diese Seite ist falsch eingerichtet. Das Formular wird hier nicht gezeigt.',
  unreadable: 'Das Formular kann nicht gelesen werden.',
  'not-allowed-here': 'Auf dieser Website kann das Formular nicht ausgefüllt werden.',
  framed: 'Formular des Landkreises',
  unreachable: 'Das Formular konnte nicht geladen werden. Bitte prüfen Sie Ihre Internetverbindung.',
}

const en: LoadTexts = {
  atCounty: 'Open the form on the county’s website',
  'unknown-form': 'This form does not exist (any more).',
  'not-trusted':
    'The form did not arrive as the authority published it. For your protection it is not shown.',
  'insecure-page':
    'This page is not connected securely (https). For your protection the form is not shown here.',
  'no-form-named': 'This page does not say which form to show.',
  'wrong-backend': 'This page is set up wrongly. The form is not shown here.',
  unreadable: 'The form cannot be read.',
  'not-allowed-here': 'The form cannot be filled in on this website.',
  framed: 'Form of the county',
  unreachable: 'The form could not be loaded. Please check your internet connection.',
}

/** By what language the form is shown in. */
export const loadTexts = (language: string): LoadTexts => (language === 'en' ? en : de)
