/** Somebody who does not exist. */
export interface Person {
  readonly givenNames: string
  readonly familyName: string
  readonly birthName: string
  /** Completed years on the day of the example. */
  readonly age: number
  /** `MM-DD` */
  readonly birthday: string
  readonly birthPlace: string
  readonly doctorate: string
  readonly nationality: string
  readonly street: string
  readonly houseNumber: string
}

const person = (line: string): Person => {
  const [
    givenNames = '',
    familyName = '',
    birthName = '',
    age = '',
    birthday = '',
    birthPlace = '',
    nationality = '',
    street = '',
    houseNumber = '',
  ] = line.split('|')
  return {
    givenNames,
    familyName,
    birthName,
    age: Number(age),
    birthday,
    birthPlace,
    doctorate: 'Dr.',
    nationality,
    street,
    houseNumber,
  }
}

/** Grown-ups: names as they are common in the country, with what letters can do. */
export const adults: readonly Person[] = [
  'Maria Theresia|Huber|Schäffler|41|04-17|Bad Wörishofen|DE|Kirchgasse|12',
  'Jürgen|Großmann|Weiß|52|09-03|Nördlingen|DE|Am Mühlbach|3a',
  'Selin|Aydın-Köhler|Aydın|34|01-28|Augsburg|TR|Ahornweg|27',
  'Bärbel|Öttl|Kißlinger|67|11-05|Füssen|DE|Lindenstraße|8',
  'Tomasz|Wójcik|Wójcik|29|06-21|Kraków|PL|Schulstraße|41',
  'Renée|Dörfler|Lefèvre|46|02-14|Straßburg|FR|Am Anger|5',
  'Jörg|Müßig|Hüttl|38|08-30|Memmingen|DE|Rosenweg|19',
  'Anneliese|Süß|Bäumler|72|12-09|Günzburg|DE|Bachstraße|2',
  'Luka|Kovačić|Horvat|31|05-11|Zagreb|HR|Gartenstraße|33b',
  'Zoë|Schönhuber|Voß|26|07-07|Landsberg am Lech|DE|Dorfplatz|1',
].map(person)

/** Children and young people. */
export const minors: readonly Person[] = [
  'Lena Sofie|Huber|Huber|9|05-23|Mindelheim|DE|Kirchgasse|12',
  'Emil|Großmann|Großmann|13|10-02|Krumbach|DE|Am Mühlbach|3a',
  'Deniz|Köhler|Aydın|6|03-19|Augsburg|DE|Ahornweg|27',
  'Mira|Wójcik|Wójcik|15|08-08|Memmingen|PL|Schulstraße|41',
  'Jakob|Süß|Süß|17|01-15|Günzburg|DE|Bachstraße|2',
  'Frieda|Dörfler|Dörfler|4|11-30|Ulm|DE|Am Anger|5',
].map(person)

/** The date of birth that makes somebody that old. @param today `YYYY-MM-DD` */
export function birthDateOf({ age, birthday }: Person, today: string): string {
  const hadBirthday = today.slice(5) >= birthday
  return `${Number(today.slice(0, 4)) - age - (hadBirthday ? 0 : 1)}-${birthday}`
}

/** `maria.huber@example.org` */
export const mailOf = ({ givenNames, familyName }: Person): string =>
  `${plain(givenNames.split(' ')[0] ?? '')}.${plain(familyName)}@example.org`

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i', ł: 'l' }

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[äöüßıł]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^a-z-]/gu, '')

/** `089 99998-417`; these numbers are kept for the county of the demonstration. */
export const phoneOf = (seed: number): string => `089 99998-${String(100 + (seed % 900))}`
