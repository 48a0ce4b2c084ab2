import type { OfficeContact, PublishedOffice, PublishedService } from '../../../widgets/contract/published.ts'

const published = {
  county: 'Landkreis Muster',
  authority: 'Landratsamt Muster',
  sample: 'Musterinhalt.',
} as const

const mornings = [{ from: '08:00', to: '12:00' }]

const contact: OfficeContact = {
  id: 'musteramt',
  name: 'Musteramt',
  page: '/aemter/musteramt/',
  phone: '089 99998-100',
  email: 'muster@example.org',
  hours: { mo: mornings, tu: mornings, we: mornings, th: mornings, fr: [], sa: [], su: [] },
  closures: [{ from: '2026-12-24', to: '2026-12-31', reason: 'Betriebsruhe' }],
  land: '09',
}

/** An office that has everything there can be. */
export const office: PublishedOffice = {
  ...published,
  ...contact,
  summary: 'Hier bekommen Sie Muster aller Art.',
  street: 'Musterweg 1',
  town: '86999 Muster',
  room: 'Zimmer 12',
  access: 'Aufzug am Hintereingang',
  directions: 'Mit dem Bus 7 bis Musterplatz',
  hoursNote: 'Nur mit Termin.',
  notices: [
    { from: '2026-11-20', to: '2026-11-30', title: 'Umbau', text: 'Bitte den Hintereingang nehmen.' },
  ],
}

const line = (text: string) => [{ is: 'text', text }] as const

/** A service that has everything there can be, some of it written as if to do harm. */
export const service: PublishedService = {
  ...published,
  id: 'muster-beantragen',
  title: 'Muster beantragen <img src=x onerror=alert(1)>',
  officialName: 'Erteilung eines Musters',
  summary: 'Wer ein Muster braucht, beantragt es hier.',
  page: '/leistungen/muster-beantragen/',
  online: { kind: 'form', form: 'muster-antrag', page: '/formulare/muster-antrag/', minutes: 5 },
  responsible: {
    name: 'Ihre Gemeinde',
    text: 'Fragen Sie zuerst im Rathaus.',
    url: 'https://www.gemeinde.example/muster',
  },
  office: contact,
  cost: '25\u00a0€',
  processingTime: 'eine Woche',
  text: [
    { is: 'heading', text: 'Wozu ein Muster dient' },
    {
      is: 'paragraph',
      content: [
        ...line('Ein Muster zeigt, '),
        { is: 'strong', text: 'wie' },
        ...line(' es geht, und '),
        { is: 'em', text: 'warum' },
        ...line('. Siehe '),
        { is: 'link', text: 'Vorlage', href: '/leistungen/vorlage/' },
        ...line(' und '),
        { is: 'link', text: 'Gesetz', href: 'https://gesetz.example/' },
        ...line('.'),
      ],
    },
    { is: 'list', items: [line('Erstes'), line('Zweites')] },
    { is: 'note', title: 'Gut zu merken', content: [line('Ein Hinweis.')] },
    { is: 'deadline', content: [line('Eine Frist.')] },
  ],
  requirements: ['Sie sind 18 Jahre alt.'],
  documents: [{ what: 'Ausweis' }, { what: 'Vollmacht', detail: 'wenn jemand anders kommt' }],
  steps: [{ what: 'Antrag stellen', detail: 'Sie füllen ihn aus.' }, { what: 'Bescheid bekommen' }],
  deadlines: [{ what: 'Antrag', detail: 'bis Ende März' }],
  fees: [{ what: 'Muster', detail: '25\u00a0€' }],
  notes: ['Muster gelten zwei Jahre.'],
  legalBasis: [{ title: 'Mustergesetz', url: 'https://gesetz.example/muster' }],
  remedy: 'Sie können Widerspruch einlegen.',
  notices: [],
}

/** Where the two are published. */
export const paths = {
  service: '/daten/leistungen/muster-beantragen.json',
  office: '/daten/aemter/musteramt.json',
} as const
