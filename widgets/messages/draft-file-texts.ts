/** Text around a draft as a file. Fetched with the dialog that needs it. */
const de = {
  fileSave: 'Entwurf als Datei sichern',
  fileSaveHint:
    'Die Datei enthält Ihre Angaben. Sie können sie auf einem anderen Gerät mit diesem Formular wieder öffnen. Noch nichts ist beim Amt.',
  fileOpenHint:
    'Wählen Sie die Datei, die Sie mit diesem Formular gesichert haben. Ihre Angaben bleiben auf diesem Gerät.',
  fileOpenLabel: 'Datei',
  fileOpenNow: 'Öffnen',
  fileDownload: 'Herunterladen',
  fileWorking: 'Einen Augenblick …',
  fileNone: 'Bitte wählen Sie eine Datei aus.',
  fileNoDraft:
    'In dieser Datei ist kein Entwurf. Bitte wählen Sie die Datei, die Sie mit „Als Datei sichern“ bekommen haben.',
  fileOtherForm: 'Dieser Entwurf gehört zu einem anderen Formular.',
  fileNeedsPassphrase: 'Diese Datei ist mit einem Kennwort geschützt. Bitte geben Sie das Kennwort ein.',
  fileWrongPassphrase:
    'Das Kennwort passt nicht zu dieser Datei. Bitte prüfen Sie Groß- und Kleinschreibung.',
  filePageDraft: 'Entwurf – noch NICHT beim Amt: {authority}',
  filePageHow: 'Zum Weiterausfüllen öffnen Sie das Formular und wählen „Gesicherten Entwurf öffnen“:',
  filePageSecret: 'Die Angaben in dieser Datei sind mit einem Kennwort geschützt.',
  passphrase: 'Kennwort',
  passphraseHint:
    'Mit einem Kennwort kann niemand sonst die Datei lesen. Ohne das Kennwort kann sie auch das Amt nicht öffnen.',
  passphraseOpenHint: 'Nur, wenn Sie die Datei mit einem Kennwort gesichert haben.',
  cancel: 'Abbrechen',
} as const

export type DraftFileTexts = Readonly<Record<keyof typeof de, string>>

const en: DraftFileTexts = {
  fileSave: 'Save the draft as a file',
  fileSaveHint:
    'The file holds your answers. You can open it again with this form on another device. Nothing is with the authority yet.',
  fileOpenHint: 'Choose the file that you saved with this form. Your answers stay on this device.',
  fileOpenLabel: 'File',
  fileOpenNow: 'Open',
  fileDownload: 'Download',
  fileWorking: 'One moment …',
  fileNone: 'Please choose a file.',
  fileNoDraft: 'There is no draft in this file. Please choose the file that you got from “Save as a file”.',
  fileOtherForm: 'This draft belongs to another form.',
  fileNeedsPassphrase: 'This file is protected by a passphrase. Please enter it.',
  fileWrongPassphrase: 'The passphrase does not fit this file. Please check capital and small letters.',
  filePageDraft: 'Draft – NOT yet with the authority: {authority}',
  filePageHow: 'To go on, open the form and choose “Open a saved draft”:',
  filePageSecret: 'The answers in this file are protected by a passphrase.',
  passphrase: 'Passphrase',
  passphraseHint:
    'With a passphrase nobody else can read the file. Without it the authority cannot open it either.',
  passphraseOpenHint: 'Only if you saved the file with a passphrase.',
  cancel: 'Cancel',
}

/** By what language the form is shown in. */
export const draftFileTexts = (language: string): DraftFileTexts => (language === 'en' ? en : de)
