/** What the browser may fill in, in words. */
export const autocompletes = [
  { value: '', label: 'nichts' },
  { value: 'name', label: 'Vor- und Nachname' },
  { value: 'given-name', label: 'Vorname' },
  { value: 'family-name', label: 'Familienname' },
  { value: 'bday', label: 'Geburtsdatum' },
  { value: 'email', label: 'E-Mail' },
  { value: 'tel', label: 'Telefon' },
  { value: 'street-address', label: 'Straße und Hausnummer' },
  { value: 'address-line1', label: 'Anschrift, erste Zeile' },
  { value: 'address-line2', label: 'Anschrift, zweite Zeile' },
  { value: 'postal-code', label: 'Postleitzahl' },
  { value: 'address-level2', label: 'Ort' },
  { value: 'organization', label: 'Name des Unternehmens' },
  { value: 'username', label: 'Benutzername' },
] as const

/** How wide a line is. */
export const widths = [
  { value: '', label: 'wie es passt' },
  { value: 'short', label: 'kurz' },
  { value: 'medium', label: 'mittel' },
  { value: 'full', label: 'ganze Breite' },
] as const

/** Parts that a question of several parts can have beside those it always has. */
export const parts = {
  address: [{ value: 'addition', label: 'Zusatz zur Anschrift' }],
  person: [
    { value: 'doctorate', label: 'Doktorgrad' },
    { value: 'birthName', label: 'Geburtsname' },
    { value: 'birthDate', label: 'Geburtsdatum' },
    { value: 'birthPlace', label: 'Geburtsort' },
    { value: 'nationality', label: 'Staatsangehörigkeit' },
    { value: 'email', label: 'E-Mail' },
    { value: 'phone', label: 'Telefon' },
  ],
  organisation: [
    { value: 'legalForm', label: 'Rechtsform' },
    { value: 'registerCourt', label: 'Registergericht' },
    { value: 'registerNumber', label: 'Registernummer' },
    { value: 'contact', label: 'Ansprechperson' },
    { value: 'email', label: 'E-Mail' },
    { value: 'phone', label: 'Telefon' },
  ],
  'bank-account': [{ value: 'bank', label: 'Name der Bank' }],
} as const

/** File types that a form may ask for. */
export const fileTypeNames = [
  { value: 'application/pdf', label: 'PDF' },
  { value: 'image/jpeg', label: 'Foto (JPEG)' },
  { value: 'image/png', label: 'Bild (PNG)' },
] as const

/** How one proves who one is. */
export const trustNames = [
  {
    value: 'none',
    label: 'Ohne Anmeldung',
    about: 'Für Meldungen, Anfragen und alles, was man auch per Brief schickt.',
  },
  { value: 'basic', label: 'Mit Benutzerkonto', about: 'Wenn die Person wiedererkannt werden muss.' },
  {
    value: 'substantial',
    label: 'Mit geprüfter Identität',
    about: 'Wenn ein Ausweis vorgelegt werden müsste.',
  },
  { value: 'high', label: 'Mit Online-Ausweis', about: 'Wenn das Gesetz eine Unterschrift verlangt.' },
] as const
