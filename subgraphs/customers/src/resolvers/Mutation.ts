import { badUserInput, forbidden } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type ChangeContactEmailOutcome, changeContactEmail } from '../commands/change-contact-email.ts'
import { type ChangeDisplayNameOutcome, changeDisplayName } from '../commands/change-display-name.ts'
import { type RegisterCustomerOutcome, registerCustomer } from '../commands/register-customer.ts'
import type { RegisterCustomerRequest } from '../domain/customer.ts'
import type { MutationResolvers, RegisterCustomerInput, ResolversTypes } from '../generated/resolvers.ts'

export const Mutation: MutationResolvers = {
  registerCustomer: async (_root, { input }, context) =>
    registrationAnswer(await registerCustomer(context, registrationOf(input))),
  changeContactEmail: async (_root, { input }, context) => {
    if (!isId(input.customerId)) throw badUserInput('customerId must be a UUID in lower case')
    return contactEmailAnswer(await changeContactEmail(context, input))
  },
  changeDisplayName: async (_root, { input }, context) => {
    if (!isId(input.customerId)) throw badUserInput('customerId must be a UUID in lower case')
    checkNameLength(input.displayName)
    return displayNameAnswer(await changeDisplayName(context, input))
  },
}

/** Longer ones are not names. */
const longestName = 200

function checkNameLength({ length }: string): void {
  if (length > longestName)
    throw badUserInput(`displayName must not be longer than ${longestName} characters`)
}

function registrationOf({
  operatingUnitId,
  contactEmail,
  ...input
}: RegisterCustomerInput): RegisterCustomerRequest {
  if (!isId(input.id)) throw badUserInput('id must be a UUID in lower case')
  if (!/^[0-9]{1,2}$/.test(operatingUnitId))
    throw badUserInput('operatingUnitId must be the number of an office')
  checkNameLength(input.displayName)
  return { ...input, contactEmail: contactEmail ?? null, operatingUnitId: Number(operatingUnitId) }
}

function registrationAnswer(outcome: RegisterCustomerOutcome): ResolversTypes['RegisterCustomerResult'] {
  switch (outcome.kind) {
    case 'register':
    case 'alreadyRegistered':
      return { __typename: 'CustomerRegistered', customer: outcome.customer }
    case 'idTaken':
      return {
        __typename: 'CustomerIdTaken',
        message: 'Ese identificador ya es de otro cliente. Usa uno nuevo.',
      }
    case 'nameMissing':
      return nameMissing
    case 'contactEmailMalformed':
      return emailMalformed
    case 'notAllowed':
      throw forbidden()
    default:
      return outcome satisfies never
  }
}

function contactEmailAnswer(outcome: ChangeContactEmailOutcome): ResolversTypes['ChangeContactEmailResult'] {
  switch (outcome.kind) {
    case 'change':
    case 'unchanged':
      return { __typename: 'ContactEmailChanged', customer: outcome.customer }
    case 'contactEmailMalformed':
      return emailMalformed
    case 'notFound':
      return notFound
    default:
      return outcome satisfies never
  }
}

function displayNameAnswer(outcome: ChangeDisplayNameOutcome): ResolversTypes['ChangeDisplayNameResult'] {
  switch (outcome.kind) {
    case 'change':
    case 'unchanged':
      return { __typename: 'DisplayNameChanged', customer: outcome.customer }
    case 'nameMissing':
      return nameMissing
    case 'forStaff':
      return {
        __typename: 'CompanyNameForStaff',
        message: 'La razón social de una empresa se cambia en la administración, con su acta.',
      }
    case 'notFound':
      return notFound
    default:
      return outcome satisfies never
  }
}

const nameMissing = {
  __typename: 'CustomerNameMissing',
  message: 'Falta el nombre. Escribe el nombre completo o la razón social.',
} as const

const notFound = {
  __typename: 'CustomerNotFound',
  message: 'No encontramos a ese cliente, o no es de tu cuenta. Revisa el número.',
} as const

const emailMalformed = {
  __typename: 'ContactEmailMalformed',
  message: 'Ese correo no parece completo. Escríbelo como nombre@dominio.mx.',
} as const
