import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { countStatements } from '@aquacis/kit/testing/observation/counted-statements.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showCustomerToOffice } from './commands/show-customer-to-office.ts'
import { subgraph } from './subgraph.ts'

const id = (end: string) => `0190b3a0-0000-7000-8000-${end.padStart(12, '0')}`
const ana = {
  id: id('1'),
  kind: 'NATURAL_PERSON',
  displayName: 'Ana Lucía Hernández',
  contactEmail: 'ana@ejemplo.mx',
  operatingUnitId: '1',
}
const luis = { ...ana, id: id('2'), displayName: 'Luis Mora', contactEmail: null }
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staff = (...operatingUnitIds: number[]): Viewer => ({
  kind: 'staff',
  subject: 'asesora',
  operatingUnitIds,
})

let room: TestRoom
let customers: InProcessSubgraph

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  customers = inProcessSubgraph(subgraph, room)
  await register(ana)
  await register(luis)
})
afterAll(() => room.drop())

/** The answer of one root field, or the codes of what went wrong. */
async function ask(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<unknown> {
  const { data, errors } = await customers.execute({ document, variables, viewer })
  return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
}

function register(input: object, viewer = staff(1)): Promise<unknown> {
  const document = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) {
    __typename ... on CustomerRegistered { customer { id kind displayName contactEmail } } ... on Refusal { message } } }`
  return ask(document, { input }, viewer)
}

function changeEmail(contactEmail: string, viewer: Viewer, customerId = ana.id): Promise<unknown> {
  const document = `mutation ($input: ChangeContactEmailInput!) { changeContactEmail(input: $input) {
    __typename ... on ContactEmailChanged { customer { contactEmail } } ... on Refusal { message } } }`
  return ask(document, { input: { customerId, contactEmail } }, viewer)
}

function customer(viewer: Viewer, asked: string): Promise<unknown> {
  return ask('query ($id: ID!) { customer(id: $id) { displayName } }', { id: asked }, viewer)
}

function entities(viewer: Viewer, ids: readonly string[]): Promise<unknown> {
  const document =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { displayName } } }'
  return ask(document, { r: ids.map((one) => ({ __typename: 'Customer', id: one })) }, viewer)
}

const anaSeen = { displayName: ana.displayName }
const luisSeen = { displayName: luis.displayName }

test.each<[string, Viewer, unknown, unknown]>([
  ['anonymous', anonymousViewer, ['UNAUTHENTICATED'], [null, null]],
  ['Ana', resident(ana.id), anaSeen, [anaSeen, null]],
  ['Luis', resident(luis.id), null, [null, luisSeen]],
  ['a resident without a customer', resident(id('99')), null, [null, null]],
  ['staff of her office', staff(1, 2), anaSeen, [anaSeen, luisSeen]],
  ['staff of another office', staff(4), null, [null, null]],
  ['staff of no office', staff(), null, [null, null]],
])('%s sees of Ana what is theirs, asked by id or as an entity', async (_who, viewer, asked, resolved) => {
  expect(await customer(viewer, ana.id)).toEqual(asked)
  expect(await entities(viewer, [ana.id, luis.id])).toEqual(resolved)
})

test('a resident is told who they are, staff are nobody’s customer', async () => {
  const me = '{ me { displayName } }'
  expect(await ask(me, {}, resident(ana.id))).toEqual(anaSeen)
  expect(await ask(me, {}, staff(1))).toBeNull()
  expect(await ask(me, {}, anonymousViewer)).toEqual(['UNAUTHENTICATED'])
})

test('what is no id names nothing', async () => {
  expect(await customer(staff(1), '442761')).toBeNull()
  expect(await customer(staff(1), ana.id.toUpperCase())).toBeNull()
  expect(await entities(staff(1), ['x', ana.id])).toEqual([null, anaSeen])
})

test('many entities cost two statements, one for customers and one for their offices', async () => {
  const counted = countStatements(room.database)
  await entities(staff(1), [ana.id, luis.id, ana.id, id('98'), id('99')])
  expect(counted.texts).toHaveLength(2)
})

test('a customer is registered once, and the others are told once, however often it is asked', async () => {
  const before = (await room.published()).length
  const eva = { ...ana, id: id('3'), displayName: 'Eva  Ríos ', contactEmail: 'Eva@Ejemplo.mx' }
  const registered = {
    __typename: 'CustomerRegistered',
    customer: { id: eva.id, kind: 'NATURAL_PERSON', displayName: 'Eva Ríos', contactEmail: 'eva@ejemplo.mx' },
  }
  expect(await Promise.all([register(eva), register(eva)])).toEqual([registered, registered])
  expect(await register(eva)).toEqual(registered)
  const events = (await room.published()).slice(before)
  expect(events).toMatchObject([
    { type: 'customers.CustomerRegistered', key: eva.id, data: { customerId: eva.id, operatingUnitId: 1 } },
  ])
})

test('a published fact carries the trace of the request and nothing personal', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const document =
    'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { __typename } }'
  const now = new Date('2026-11-20T18:30:00.000Z')
  const input = { ...ana, id: id('4') }
  await customers.execute({ document, variables: { input }, viewer: staff(1), traceId, now })
  const event = (await room.published()).at(-1)
  expect(event).toMatchObject({ traceId, occurredAt: '2026-11-20T18:30:00.000Z' })
  expect(JSON.stringify(event)).not.toMatch(/Ana|ejemplo/)
})

test.each<[string, object, string, RegExp]>([
  ['the id of somebody else', { ...luis, id: ana.id }, 'CustomerIdTaken', /ya es de otro cliente/],
  ['no name', { ...luis, id: id('5'), displayName: ' ' }, 'CustomerNameMissing', /Falta el nombre/],
  [
    'half an address',
    { ...luis, id: id('5'), contactEmail: 'luis@' },
    'ContactEmailMalformed',
    /Escríbelo como/,
  ],
])('refuses to register with %s, and says what to do', async (_what, input, refusal, message) => {
  const before = (await room.published()).length
  expect(await register(input)).toEqual({ __typename: refusal, message: expect.stringMatching(message) })
  expect(await room.published()).toHaveLength(before)
})

test('an id that another office has used is refused without showing the customer', async () => {
  const answer = await register({ ...luis, id: ana.id, operatingUnitId: '4' }, staff(4))
  expect(answer).toMatchObject({ __typename: 'CustomerIdTaken' })
  expect(JSON.stringify(answer)).not.toContain('Ana')
})

test('only staff of the office register customers there', async () => {
  const eva = { ...ana, id: id('6') }
  expect(await register(eva, staff(4))).toEqual(['FORBIDDEN'])
  expect(await register(eva, resident(eva.id))).toEqual(['FORBIDDEN'])
  expect(await register(eva, anonymousViewer)).toEqual(['UNAUTHENTICATED'])
  expect(await customer(staff(1), eva.id)).toBeNull()
})

test.each([{ id: 'x' }, { id: id('A') }, { operatingUnitId: 'Centro' }, { displayName: 'a'.repeat(201) }])(
  'a malformed request is told so: %j',
  async (wrong) => {
    expect(await register({ ...ana, ...wrong })).toEqual(['BAD_USER_INPUT'])
  },
)

test('a resident changes their own address, and staff that of a customer of their office', async () => {
  const changed = (contactEmail: string) => ({
    __typename: 'ContactEmailChanged',
    customer: { contactEmail },
  })
  expect(await changeEmail('ana.lucia@ejemplo.mx', resident(ana.id))).toEqual(changed('ana.lucia@ejemplo.mx'))
  expect(await changeEmail('ana.hdez@ejemplo.mx', staff(1))).toEqual(changed('ana.hdez@ejemplo.mx'))
  expect(await changeEmail('ana.hdez@ejemplo.mx', staff(1))).toEqual(changed('ana.hdez@ejemplo.mx'))
  expect(await register(ana)).toMatchObject({ customer: { contactEmail: 'ana.hdez@ejemplo.mx' } })
})

test('two changes at once come one after the other, and neither is lost', async () => {
  const answers = await Promise.all(
    ['uno@ejemplo.mx', 'dos@ejemplo.mx', 'tres@ejemplo.mx'].map((email) =>
      changeEmail(email, staff(1), luis.id),
    ),
  )
  expect(answers).toMatchObject(Array.from({ length: 3 }, () => ({ __typename: 'ContactEmailChanged' })))
})

test.each<[string, Viewer, unknown]>([
  [
    'another resident',
    resident(luis.id),
    { __typename: 'CustomerNotFound', message: expect.stringContaining('Revisa') },
  ],
  [
    'another office',
    staff(4),
    { __typename: 'CustomerNotFound', message: expect.stringContaining('Revisa') },
  ],
  ['anonymous', anonymousViewer, ['UNAUTHENTICATED']],
])('%s cannot change Ana’s address', async (_who, viewer, answer) => {
  expect(await changeEmail('ladron@ejemplo.mx', viewer)).toEqual(answer)
})

test('half an address is refused with a way out', async () => {
  expect(await changeEmail('ana', resident(ana.id))).toMatchObject({ __typename: 'ContactEmailMalformed' })
  expect(await changeEmail('ana@ejemplo.mx', resident(ana.id), 'x')).toEqual(['BAD_USER_INPUT'])
})

/** What a change of the name answers, in short. */
async function rename(customerId: string, displayName: string, viewer: Viewer): Promise<unknown> {
  const document = `mutation ($input: ChangeDisplayNameInput!) { changeDisplayName(input: $input) {
    __typename ... on DisplayNameChanged { customer { displayName } } ... on Refusal { message } } }`
  return ask(document, { input: { customerId, displayName } }, viewer)
}

test('a person changes their own name, staff that of a customer of their office, and nobody another’s', async () => {
  const eva = { ...ana, id: id('8'), displayName: 'Eva Rios' }
  await register(eva)
  const called = (displayName: string) => ({ __typename: 'DisplayNameChanged', customer: { displayName } })
  expect(await rename(eva.id, ' Eva   Ríos ', resident(eva.id))).toEqual(called('Eva Ríos'))
  expect(await rename(eva.id, 'Eva Ríos Soto', staff(1))).toEqual(called('Eva Ríos Soto'))
  for (const viewer of [resident(luis.id), staff(4)])
    expect(await rename(eva.id, 'Nadie', viewer)).toMatchObject({ __typename: 'CustomerNotFound' })
  expect(await rename(eva.id, 'Nadie', anonymousViewer)).toEqual(['UNAUTHENTICATED'])
  expect(await rename(eva.id, '  ', resident(eva.id))).toMatchObject({ __typename: 'CustomerNameMissing' })
  expect(await rename(eva.id, 'a'.repeat(201), resident(eva.id))).toEqual(['BAD_USER_INPUT'])
  expect(await customer(staff(1), eva.id)).toEqual({ displayName: 'Eva Ríos Soto' })
  // The request of before, told again.
  expect(await register(eva)).toMatchObject({ customer: { displayName: 'Eva Ríos Soto' } })
})

test('the registered name of a company is for staff to change', async () => {
  const mill = {
    ...ana,
    id: id('9'),
    kind: 'LEGAL_PERSON',
    displayName: 'Molinos del Centro, S. A. de C. V.',
  }
  await register(mill)
  expect(await rename(mill.id, 'Molinos', resident(mill.id))).toEqual({
    __typename: 'CompanyNameForStaff',
    message: expect.stringContaining('administración'),
  })
  expect(await rename(mill.id, 'Molinos Unidos', staff(1))).toMatchObject({
    __typename: 'DisplayNameChanged',
  })
})

test('an office sees a customer as soon as they hold a contract there', async () => {
  const eva = { ...ana, id: id('7'), displayName: 'Eva Ríos' }
  await register(eva)
  expect(await customer(staff(4), eva.id)).toBeNull()
  await room.database.transaction(systemViewer, (tx) =>
    showCustomerToOffice(tx, { customerId: eva.id, operatingUnitId: 4 }),
  )
  expect(await customer(staff(4), eva.id)).toEqual({ displayName: 'Eva Ríos' })
})

test('the face is what schema.graphql says', async () => {
  expect(await customers.sdl()).toContain('type Customer @key(fields: "id")')
})
