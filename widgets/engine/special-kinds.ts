import { address } from './composites/address.ts'
import { bankAccount } from './composites/bank-account.ts'
import { organisation } from './composites/organisation.ts'
import { person } from './composites/person.ts'
import type { Kinds } from './kinds.ts'
import { country } from './kinds/country.ts'
import { iban } from './kinds/iban.ts'
import { licencePlate } from './kinds/licence-plate.ts'
import { decimal, money } from './kinds/number.ts'
import { partialDate } from './kinds/partial-date.ts'
import { taxId } from './kinds/tax-id.ts'

/** Kinds that only some forms ask for; the browser fetches them with such a form. */
export const specialKinds = {
  decimal,
  money,
  'partial-date': partialDate,
  'licence-plate': licencePlate,
  'tax-id': taxId,
  iban,
  country,
  address,
  person,
  organisation,
  'bank-account': bankAccount,
} satisfies Kinds
