import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Customer,
  decideContactEmail,
  decideRegistration,
  type RegisterCustomerRequest,
} from './customer.ts'

const request: RegisterCustomerRequest = {
  id: '0190b3a0-0000-7000-8000-000000000001',
  kind: 'NATURAL_PERSON',
  displayName: '  Ana   Lucía Hernández ',
  contactEmail: 'Ana@Ejemplo.mx',
  operatingUnitId: 1,
}
const ana: Customer = {
  id: request.id,
  kind: 'NATURAL_PERSON',
  displayName: 'Ana Lucía Hernández',
  contactEmail: 'ana@ejemplo.mx',
  operatingUnitIds: [1],
  version: 1,
}

test('registers a person with name and address tidied, seen by the office that registers', () => {
  expect(decideRegistration(null, request)).toEqual({ kind: 'register', customer: ana })
})

test('answers the same registration as the first time, even after the address changed', () => {
  const changed = { ...ana, contactEmail: 'otra@ejemplo.mx', version: 2 }
  expect(decideRegistration(changed, request)).toEqual({ kind: 'alreadyRegistered', customer: changed })
})

test('whatever is accepted once is accepted again, and is the same customer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.option(fc.emailAddress()),
      (displayName, contactEmail) => {
        const asked = { ...request, displayName, contactEmail }
        const first = decideRegistration(null, asked)
        if (first.kind !== 'register') return
        expect(decideRegistration(first.customer, asked)).toEqual({ ...first, kind: 'alreadyRegistered' })
      },
    ),
  )
})

test('refuses to change a customer by registering them again with another address', () => {
  expect(decideRegistration(ana, { ...request, contactEmail: 'otra@ejemplo.mx' })).toEqual({
    kind: 'idTaken',
  })
})

test('refuses an id that belongs to another customer, or to a customer of another office', () => {
  expect(decideRegistration({ ...ana, displayName: 'Luis Mora' }, request)).toEqual({ kind: 'idTaken' })
  expect(decideRegistration({ ...ana, operatingUnitIds: [4] }, request)).toEqual({ kind: 'idTaken' })
})

test('refuses a customer without a name', () => {
  expect(decideRegistration(null, { ...request, displayName: ' \t ' })).toEqual({ kind: 'nameMissing' })
})

test('a customer may have no address for notices', () => {
  expect(decideRegistration(null, { ...request, contactEmail: null })).toMatchObject({
    kind: 'register',
    customer: { contactEmail: null },
  })
})

test.each(['', 'ana', 'ana@', '@ejemplo.mx', 'ana@ejemplo', 'a na@ejemplo.mx', `${'a'.repeat(250)}@e.mx`])(
  'refuses %j as an address',
  (email) => {
    expect(decideRegistration(null, { ...request, contactEmail: email })).toEqual({
      kind: 'contactEmailMalformed',
    })
    expect(decideContactEmail(ana, email)).toEqual({ kind: 'contactEmailMalformed' })
  },
)

test('changes the address for notices, and leaves the same one alone', () => {
  expect(decideContactEmail(ana, ' Ana.Lucia@ejemplo.mx ')).toEqual({
    kind: 'change',
    customer: { ...ana, contactEmail: 'ana.lucia@ejemplo.mx' },
  })
  expect(decideContactEmail(ana, 'ANA@ejemplo.mx')).toEqual({ kind: 'unchanged', customer: ana })
})
