/** English: what comes later, or only in some forms. */
export const rest = {
  issue: {
    'required-file': 'Please add a file for “{label}”.',
    'foreign-character':
      '“{label}” must not contain the character “{character}”. Latin letters are allowed, as they stand in your ID.',
    'look-alike-character':
      '“{label}” contains the character “{character}”. Did you mean “{better}”? Please type it again.',
    'not-a-number': 'Please enter a number for “{label}”, for example 3,5.',
    'too-many-decimals': '“{label}” must have at most {decimals} digits after the comma.',
    'not-an-amount': 'Please enter an amount in euro for “{label}”, for example 1234.50.',
    'not-a-partial-date':
      'Please enter a date for “{label}”, for example 24.12.1958. If you do not know day or month, the year is enough.',
    'not-a-licence-plate': 'Please enter a German number plate for “{label}”, for example M-AB 123.',
    'licence-plate-gap':
      'Please put a dash after the letters of the town for “{label}”, for example M-AB 123.',
    'tax-id-length':
      'Please check “{label}”: the number has 11 digits and does not begin with 0. You entered {length} characters.',
    'tax-id-check-digit':
      'Please check “{label}”: the check digit does not match. Perhaps two digits are swapped.',
    'iban-characters':
      'Please check “{label}”: an IBAN begins with two letters, followed only by digits and letters.',
    'iban-country':
      'Please check “{label}”: there is no IBAN country code {country}. German ones begin with DE.',
    'iban-length':
      'Please check “{label}”: an IBAN with {country} has {expected} characters. You entered {length}.',
    'iban-check-digits':
      'Please check “{label}”: the check digits do not match. Perhaps two digits are swapped.',
    'file-too-large':
      'The file “{name}” has {size}. At most {maxBytes} are allowed. Please choose a smaller file.',
    'files-too-large':
      'Your files have {size} together. At most {maxBytes} are allowed. Please remove a file.',
    'file-type': 'The file “{name}” does not have the right format. Allowed are: {accept}.',
    'file-empty': 'The file “{name}” is empty. Please choose another one.',
    'too-many-files': '“{label}” takes at most {max} files. Please remove one.',
    'too-few-rows': 'Please give at least {min} entry for “{label}”.',
    'too-many-rows': '“{label}” takes at most {max} entries.',
  },
  reason: {
    network: 'There is no connection to the authority at the moment.',
    timeout: 'The connection to the authority is too slow.',
    'no-receipt':
      'Instead of a confirmation something else was answered. Perhaps you need to log in to the Wi-Fi first.',
    'server-busy': 'The receiving service is very busy at the moment.',
    'server-error': 'The receiving service has a fault at the moment.',
    'receipt-not-valid': 'The confirmation is not genuine. Please call the authority.',
    'other-content':
      'The authority already holds something else under this number. Please call the authority.',
    refused: 'The receiving service did not accept the submission. Please call the authority.',
    'key-revoked': 'The authority has changed its key. Please fill in the form again.',
    'key-expired': 'The keys of the authority are out of date. The authority has to renew them first.',
    interrupted: 'The transfer was interrupted.',
    'proof-refused': 'The receiving service has not accepted the submission yet.',
    blocked: 'The receiving service is set up wrongly. Please call the authority.',
    'form-suspended': 'The authority does not take this form at the moment.',
    'form-withdrawn': 'The authority does not take this form any more.',
    unsure:
      'There was no clear answer. Your submission may have arrived or not. Please call before you send it again.',
    'lost-parts': 'Parts of your submission are no longer on this device. Please fill in the form again.',
    'to-hand-in': 'Please hand in your submission yourself.',
    'left-page':
      'Did you see the answer of the body that you sent to? Then it has arrived. If not, please call.',
  },
  state: {
    kept: 'Saved on this device – NOT yet with the authority',
    sending: 'Being transferred …',
    arrived: 'Received on {date} – receipt number {code}',
    action: 'Needs your help: {reason}',
    accepted: 'Accepted by {by} on {date}',
    sent: 'Sent on {date} – this body sends no confirmation',
    file: 'Saved as a file – NOT yet with the authority',
    carried: 'Handed in on {date}, as you said',
  },
  forwarded: {
    waiting: 'Is being passed on to the responsible system.',
    accepted: 'Accepted by the responsible system.',
    rejected: 'The responsible system has not accepted your application. Please call.',
  },
  load: {
    'not-trusted':
      'The form did not arrive as the authority published it. For your protection it is not shown.',
    'insecure-page':
      'This page is not connected securely (https). For your protection the form is not shown here.',
    'no-form-named': 'This page does not say which form to show.',
    'wrong-backend': 'This page is set up wrongly. The form is not shown here.',
    unreadable: 'The form cannot be read.',
  },
  ui: {
    continue: 'Continue',
    startAnew: 'Start again',
    startAnewSure: 'Delete everything you have entered in this form?',
    draftFound: 'You have begun this form. Your answers are still on this device, last saved on {date}.',
    partialDateHint: 'Day, month, year. If you do not know day or month, the year is enough.',
    plateHint: 'For example M-AB 123.',
    taxIdHint: '11 digits. You find them on your tax assessment and on your payslip.',
    ibanHint: 'You find it on your bank card and on every bank statement.',
    fileHint: '{accept}, at most {maxBytes} per file.',
    fileRemove: 'Remove',
    fileAdded: 'File {name} added.',
    fileRemoved: 'File {name} removed.',
    fileReading: 'Reading file {name} …',
    fileDrop: 'You can also drag files here.',
    fileCamera: 'Take a photo',
    fileShow: 'View',
    fileShrink: 'Make the picture smaller',
    fileShrunk: 'The picture now has {size}.',
    fileNotShrunk: 'The picture cannot be made smaller.',
    fileDescribe: 'What does it show?',
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
    misfits:
      'The form has changed since you began it. There is no question any more for these answers. They will not be sent:',
    takeOver: 'Continue here',
    rowAdd: 'Add {item}',
    rowRemove: 'Remove {item}',
    rowRemoved: '{item} removed.',
    reviewIntro: 'Please read your answers once more. You can still change everything.',
    change: 'Change',
    notAnswered: 'not answered',
    send: 'Send',
    sendHint: 'With “Send” your answers are encrypted and sent to: {receiver}.',
    sealing: 'Your answers are being encrypted …',
    draftKept: 'Your answers are saved on this device, encrypted. Nothing has reached the authority yet.',
    draftNotKept:
      'This browser saves nothing. Your answers are lost when you close the page. Nothing has reached the authority yet.',
    draftShared: 'Your answers are not saved on this device. Nothing has reached the authority yet.',
    draftOpen: 'You have begun this form. Your answers are still on this page.',
    draftSentElsewhere:
      'You have sent or deleted this form in another window. What you enter here is not saved.',
    sentElsewhere:
      'You have already sent these answers in another window. Nothing was sent from here. If you want to send something else, please reload the page.',
    filesMissing: 'These files are no longer on the device: {names}. Please add them again.',
    receiptShow: 'See confirmation',
    draftFull:
      'There is no space left on this device. Your answers are lost when you close the page. Nothing has reached the authority yet.',
    draftElsewhere:
      'You are filling in this form in another window. Here you can only read your answers. Nothing has reached the authority yet.',
    statusTitle: 'Where your submission is',
    keptHint:
      'Your submission is encrypted and will be sent by itself as soon as possible. You can leave this page open or come back later.',
    keptOffline: 'You are offline at the moment.',
    keptReason: 'Last attempt: {reason}',
    memoryHint: 'This browser saves nothing. Please leave this page open until your submission has arrived.',
    sendNow: 'Send now',
    withdraw: 'Take back and change',
    edit: 'Change and send again',
    saveSealed: 'Save as a file',
    saveHint:
      'You can save your submission as a file and hand it in yourself: attached to an e-mail or on a USB stick. Only the authority can open it.',
    carryHint:
      'Please save the file and hand it in: attached to an e-mail or on a USB stick. Only the authority can open it.',
    leaveHint: 'With “Send now” you leave this page. The answer comes from the body that you send to.',
    sentHint: 'A copy stays on this device for 30 days, encrypted. Then it is deleted.',
    confirm: 'It has arrived',
    sendingHint: 'Please leave this page open until the answer is there.',
    reference: 'Reference of the receiver',
    forget: 'Delete from this device',
    forgetSure: 'Really delete it? This submission may not be with the authority.',
    reminderOne: 'Your submission has been waiting for a day.',
    reminder:
      'Your submission has been waiting for {days} days. Some browsers delete what you do not visit after 7 days. Please save it as a file or call the authority.',
    closed: 'This form is closed. Your answers stay on this device.',
    levelA: 'You will get a signed receipt.',
    levelB: '{name} confirms that it was accepted, without a signature.',
    levelC: '{name} sends no confirmation. A copy stays on this device for 30 days, encrypted.',
    levelFile: 'You will get an encrypted file. Nothing is with the authority until you hand it in there.',
    sendPlain:
      'Your answers go to {name}. Whoever runs that website can read them there. Only the transfer is protected (https).',
    words: 'Words to check the authority by',
    wordsHint: 'The same words stand on the notices of the authority.',
    outboxTitle: 'Your applications on this device',
    outboxEmpty: 'There is no application on this device.',
    outboxNothing: 'This browser keeps nothing. That is why there is no application here.',
    receiptForget: 'Delete the receipt',
    withdrawn: 'Your submission has been taken back. Nothing has reached the authority.',
    actionHint: 'Your answers are still on this device, encrypted. They are NOT with the authority.',
    expired: 'Your submission could not be transferred for 14 days.',
    receiptTitle: 'Your answers have arrived',
    receiptNumber: 'Receipt number',
    receiptNext: 'What happens next',
    receiptKeep: 'Please note the receipt number or save the confirmation.',
    receiptDownload: 'Download confirmation',
    print: 'Print',
    another: 'Fill in the form once more',
    yourAnswers: 'What you have sent',
    waitingTitle: 'Not arrived yet',
    waitingShow: 'See where it is',
    sealFailed:
      'Your answers could not be encrypted. Nothing has reached the authority, and nothing is lost. Please try again later or call.',
    quotaFailed:
      'There is not enough space on this device to keep your submission safe. Nothing has reached the authority. Please free some space or use another device.',
  },
} as const
