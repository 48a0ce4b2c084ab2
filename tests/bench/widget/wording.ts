/** The ten questions as citizens read them. Every system is given the same. */
export const wording = {
  title: 'Abfalltonne ändern',
  steps: ['Sie und Ihr Anliegen', 'Ort und Beschreibung'],
  name: 'Vor- und Nachname',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  birthday: 'Geburtsdatum',
  request: 'Was möchten Sie?',
  requests: {
    order: 'Weitere Tonnen bestellen',
    swap: 'Tonne tauschen',
    return: 'Tonne zurückgeben',
    report: 'Schaden melden',
  },
  /** Asked only of those who order. */
  number: 'Wie viele Tonnen möchten Sie bestellen?',
  place: 'Gemeinde',
  places: ['Ährenbach', 'Musterstadt'],
  description: 'Beschreibung',
  reply: 'Wünschen Sie eine Antwort?',
  consent: 'Meine Angaben sind richtig und vollständig.',
} as const

/** The kinds of request as [value, label]. */
export const requests = Object.entries(wording.requests)
