import type { EmbedChoice } from './choice.ts'

/** What a webmaster can put into a page. */
export const tags = [
  'amt-form',
  'amt-search',
  'amt-service',
  'amt-office',
  'amt-services',
  'amt-feedback',
  'amt-outbox',
] as const
export type Tag = (typeof tags)[number]

interface TagFacts {
  /** As the address names it: `?baustein=formular`. */
  readonly slug: string
  readonly name: string
  /** What it does on the page. */
  readonly does: string
  /** What has to be chosen; the first that is chosen counts. Nothing where left out. */
  readonly needs?: readonly (keyof EmbedChoice & ('form' | 'service' | 'office'))[]
  /** Attributes of its own, besides those that all have. */
  readonly attributes: readonly string[]
}

/** Attributes of every element of ours. */
export const commonAttributes = ['county', 'heading-level'] as const

export const tagFacts: Readonly<Record<Tag, TagFacts>> = {
  'amt-form': {
    slug: 'formular',
    name: 'Formular',
    does: 'Ein Online-Antrag, vom Ausfüllen bis zur Eingangsbestätigung.',
    needs: ['form'],
    attributes: ['form', 'trust', 'backend', 'history', 'disabled', 'frame', 'worker'],
  },
  'amt-search': {
    slug: 'suche',
    name: 'Suchfeld',
    does: 'Findet alle Leistungen des Landkreises, auch mit Tippfehlern.',
    attributes: ['open', 'place', 'placeholder'],
  },
  'amt-service': {
    slug: 'leistung',
    name: 'Leistung',
    does: 'Karte oder voller Text einer Leistung: Kosten, Dauer, Unterlagen.',
    needs: ['service'],
    attributes: ['service', 'view'],
  },
  'amt-office': {
    slug: 'amt',
    name: 'Öffnungszeiten eines Amts',
    does: 'Eine Karte: heute geöffnet oder nicht, alle Zeiten, Telefon und Adresse.',
    needs: ['office'],
    attributes: ['office'],
  },
  'amt-services': {
    slug: 'liste',
    name: 'Liste von Leistungen',
    does: 'Leistungen eines Themas, eines Amts oder für Ihre Gemeinde.',
    attributes: ['topic', 'office', 'audience', 'place', 'online'],
  },
  'amt-feedback': {
    slug: 'rueckmeldung',
    name: 'Rückmeldung',
    does: 'Fragt: „War diese Seite hilfreich?“ Gezählt werden nur die Antworten.',
    needs: ['service', 'office'],
    attributes: ['service', 'office'],
  },
  'amt-outbox': {
    slug: 'antraege',
    name: 'Anträge auf diesem Gerät',
    does: 'Was auf Ihrer Website abgesendet wurde: was wartet und was angekommen ist.',
    attributes: ['only'],
  },
}

/** Whether a text is the tag of one of our elements. */
export const isTag = (text: string): text is Tag => (tags as readonly string[]).includes(text)
