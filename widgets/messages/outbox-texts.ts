/** Text of the list of applications on a device, beside what it shares with the form. */
const de = {
  empty: 'Auf diesem Gerät liegt kein Antrag.',
  keepsNothing: 'Dieser Browser speichert nichts. Darum liegt hier kein Antrag.',
  forgetReceipt: 'Bestätigung löschen',
} as const

const en: Readonly<Record<keyof typeof de, string>> = {
  empty: 'There is no application on this device.',
  keepsNothing: 'This browser keeps nothing. That is why there is no application here.',
  forgetReceipt: 'Delete the receipt',
}

/** By what language the list is shown in. */
export const outboxTexts = (language: string): typeof en => (language === 'en' ? en : de)
