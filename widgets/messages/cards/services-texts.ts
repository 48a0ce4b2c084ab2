/** Text around a list of services. */
const de = {
  none: 'Hier gibt es gerade keine Leistungen.',
  online: 'online',
  townHall: 'bei Ihrer Gemeinde',
  filter: 'Liste filtern',
  left: (shown: number, all: number) =>
    shown === 0 ? 'Nichts gefunden. Probieren Sie ein anderes Wort.' : `${shown} von ${all} Leistungen`,
}

export type ServicesTexts = typeof de

const en: ServicesTexts = {
  none: 'There are no services here at the moment.',
  online: 'online',
  townHall: 'at your town hall',
  filter: 'Filter this list',
  left: (shown, all) => (shown === 0 ? 'Nothing found. Try another word.' : `${shown} of ${all} services`),
}

export const servicesTexts = { de, en }
