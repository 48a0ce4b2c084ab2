import type { FeedbackReason } from '../../contract/feedback.ts'

/** What the question below a page says. */
export interface FeedbackTexts {
  readonly question: string
  readonly yes: string
  readonly no: string
  /** Asked after a "no". */
  readonly why: string
  readonly reasons: Readonly<Record<FeedbackReason, string>>
  readonly send: string
  readonly privacy: string
  /** What became of it. */
  readonly thanks: string
  /** There is no network, or no answer came. */
  readonly offline: string
  /** Too many answers from one address. */
  readonly busy: string
  readonly refused: string
  /** Leads to the county's page, where the same is asked: only said on pages of others. */
  readonly onSite: string
}

/** By the language of the page. */
export const feedbackTexts: Readonly<Record<'de' | 'en', FeedbackTexts>> = {
  de: {
    question: 'War diese Seite hilfreich?',
    yes: 'Ja',
    no: 'Nein',
    why: 'Woran lag es? Sie müssen nichts auswählen.',
    reasons: {
      unclear: 'Der Text ist schwer zu verstehen.',
      incomplete: 'Es fehlt etwas.',
      wrong: 'Etwas stimmt nicht.',
      'not-mine': 'Ich habe etwas anderes gesucht.',
    },
    send: 'Senden',
    privacy: 'Wir zählen nur die Antworten. Wir speichern nicht, wer geantwortet hat.',
    thanks: 'Danke für Ihre Antwort.',
    offline:
      'Das Senden hat nicht geklappt. Prüfen Sie bitte Ihre Internetverbindung und versuchen Sie es dann noch einmal.',
    busy: 'Von Ihrem Anschluss kamen gerade sehr viele Antworten. Bitte versuchen Sie es in einer Stunde noch einmal.',
    refused: 'Das Senden hat nicht geklappt. Bitte versuchen Sie es später noch einmal.',
    onSite: 'Auf der Website des Landkreises antworten',
  },
  en: {
    question: 'Was this page helpful?',
    yes: 'Yes',
    no: 'No',
    why: 'What was the problem? You do not have to choose anything.',
    reasons: {
      unclear: 'The text is hard to understand.',
      incomplete: 'Something is missing.',
      wrong: 'Something is not right.',
      'not-mine': 'I was looking for something else.',
    },
    send: 'Send',
    privacy: 'We only count the answers. We do not store who answered.',
    thanks: 'Thank you for your answer.',
    offline: 'Sending did not work. Please check your internet connection, then try again.',
    busy: 'Very many answers have just come from your connection. Please try again in an hour.',
    refused: 'Sending did not work. Please try again later.',
    onSite: 'Answer on the county’s website',
  },
}
