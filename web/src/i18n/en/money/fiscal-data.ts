import type { fiscalData as spanish } from '../../es-MX/money/fiscal-data.ts'
import type { Translation } from '../../message-types.ts'

export const fiscalData: Translation<typeof spanish> = {
  title: 'Fiscal data',
  what: 'They make your next bills invoices (CFDI) in your name, which you can deduct or hand in at your company.',
  loading: 'Loading your fiscal data',
  generic: 'At present your bills are made out to “público en general”, the general public.',
  genericText: 'If you do not need them for taxes, that is fine: there is nothing to do.',
  add: 'Add my data',
  change: 'Change my data',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Your data is saved. It holds from your next bill on.',
  warnings: 'Your data is saved. Have a look at this:',
  asDocument: 'Copy it from your Constancia de Situación Fiscal, just as it stands.',
  rfc: 'RFC',
  rfcHint: 'With homoclave: 13 characters of a person, 12 of a company.',
  name: 'Name or company name',
  nameHint: 'As in your constancia, without the legal form (S.A. de C.V.).',
  postalCode: 'Postal code',
  postalCodeHint: 'Of your fiscal address, which may be another than that of the supply.',
  taxRegime: 'Régimen fiscal',
  taxRegimeHint: 'It appears once you have written your RFC.',
  cfdiUse: 'Use of the CFDI',
  cfdiUseHint:
    'It appears once you have chosen your régimen. If you do not know, “Gastos en general” or “Sin efectos fiscales”.',
  pick: 'Choose one',
  wrong: {
    rfc: 'An RFC has 3 or 4 letters, 6 digits of the date and 3 characters of homoclave: XAXX010101000. Look it up in your constancia.',
    name: 'Write the name as it stands in your constancia.',
    postalCode: 'Write the five digits of the postal code.',
    taxRegime: 'Choose the régimen of your constancia.',
    cfdiUse: 'Choose what you will use the CFDI for.',
  },
  refused: 'SAT would not take it like this. Look at what is marked.',
  failed: 'CEA did not answer, and nothing was saved. Your form is still here: try again.',
  offline: 'Without a connection you can see your data. Saving it needs the internet.',
  unreachable: {
    title: 'We could not fetch your fiscal data',
    text: 'CEA did not answer, and it is not kept on this phone. We will try again as soon as there is a connection.',
  },
}
