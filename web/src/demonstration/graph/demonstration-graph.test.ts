import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { expect, test } from 'vitest'
import face from '../../../../schema/api.graphql?raw'
import knownDocuments from '../../../../schema/known-documents.json'
import { demonstrationGraph } from './demonstration-graph.ts'

const friday = new Date('2026-11-21T00:42:12.000Z')
const schema = buildSchema(face)
const contractId = 'd0000000-0000-4000-8000-000000000001'

/** What somebody would ask with, by the name of a variable; by its type where the name says nothing. */
const byName: Record<string, unknown> = {
  contractId,
  id: contractId,
  alertId: 'd0000000-0000-4000-8000-000000000101',
  from: '2026-11-01T06:00:00.000Z',
  to: '2026-11-08T06:00:00.000Z',
  first: 20,
}
const byType: Record<string, unknown> = {
  ID: contractId,
  String: 'algo',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-11-01',
  DateTime: '2026-11-19T06:00:00.000Z',
  CubicMetres: '0.100',
  Pesos: '100.00',
}

function plausible(name: string, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plausible(name, type.ofType)
  if (isListType(type)) return [plausible(name, type.ofType)]
  const named = getNamedType(type)
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields())
    return Object.fromEntries(fields.map((field) => [field.name, plausible(field.name, field.type)]))
  }
  if (isEnumType(named)) return named.getValues()[0]?.name
  return (['Date', 'Int'].includes(named.name) ? undefined : byName[name]) ?? byType[named.name]
}

function variableOf({ variable, type }: VariableDefinitionNode): [string, unknown] {
  const known = typeFromAST(schema, type)
  if (!isInputType(known)) throw new Error(`${variable.name.value} has no type of the face`)
  return [variable.name.value, plausible(variable.name.value, known)]
}

/** What staff ask is asked of no house. */
const ofStaff = Object.values(
  import.meta.glob<string>('../../staff/**/*.graphql', { query: '?raw', import: 'default', eager: true }),
).join()

const documents = Object.values(knownDocuments).flatMap((text: string) =>
  parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    !ofStaff.includes(` ${definition.name?.value}(`) &&
    !ofStaff.includes(` ${definition.name?.value} {`)
      ? [{ name: definition.name?.value ?? '', text, definition }]
      : [],
  ),
)

const graph = demonstrationGraph('casa', () => friday)

test.each(documents)('the invented house answers $name', async ({ text, definition }) => {
  const variables = Object.fromEntries((definition.variableDefinitions ?? []).map(variableOf))
  if (definition.operation === 'subscription') {
    await expect(graph.event(text, variables)).resolves.toBeDefined()
    return
  }
  const { data, errors } = await graph.answer(text, variables)
  expect(errors?.map(({ message }) => message)).toBeUndefined()
  expect(data).not.toBeNull()
})

async function ask(text: string, scenario: Parameters<typeof demonstrationGraph>[0] = 'casa', at = friday) {
  const { data, errors } = await demonstrationGraph(scenario, () => at).answer(text, { id: contractId })
  expect(errors).toBeUndefined()
  // Objects of the executor have no prototype.
  return JSON.parse(JSON.stringify(data))
}

const inPlace = (fields: string) => `query ($id: ID!) { contract(id: $id) { servicePoint { ${fields} } } }`
const bars = (step: string, from: string, to: string) =>
  inPlace(`consumption(step: ${step}, from: "${from}", to: "${to}") { from volume interpolated }`)

async function litresOf(step: string, from: string, to: string) {
  const { contract } = await ask(bars(step, from, to))
  const consumption: { volume: string | null; interpolated: string | null }[] =
    contract.servicePoint.consumption
  return consumption.map(({ volume, interpolated }) => ({
    litres: Number(volume) * 1000,
    interpolated,
    volume,
  }))
}

test('the hours of a day come to the day, and the days of a month to the month', async () => {
  const sum = (list: { litres: number }[]) => Math.round(list.reduce((all, { litres }) => all + litres, 0))
  const day = ['2026-11-18T06:00:00.000Z', '2026-11-19T06:00:00.000Z'] as const
  expect(sum(await litresOf('HOUR', ...day))).toBe(sum(await litresOf('DAY', ...day)))
  const month = ['2026-10-01T06:00:00.000Z', '2026-11-01T06:00:00.000Z'] as const
  expect(sum(await litresOf('DAY', ...month))).toBe(sum(await litresOf('MONTH', ...month)))
})

test('a silence of three hours is a gap, with its even share of what ran', async () => {
  const hours = await litresOf('HOUR', '2026-11-19T06:00:00.000Z', '2026-11-20T06:00:00.000Z')
  const silent = hours.filter(({ volume }) => volume === null)
  expect(silent).toHaveLength(3)
  expect(new Set(silent.map(({ interpolated }) => interpolated)).size).toBe(1)
})

test('a toilet has been running since Tuesday night, and no hour since was dry', async () => {
  const { contract } = await ask(inPlace('openAlerts { kind since litresPerHour }'))
  expect(contract.servicePoint.openAlerts).toEqual([
    { kind: 'LEAK', since: '2026-11-18T05:00:00.000Z', litresPerHour: 23 },
  ])
  const nights = await litresOf('HOUR', '2026-11-20T06:00:00.000Z', '2026-11-20T11:00:00.000Z')
  expect(nights.every(({ litres }) => litres >= 22)).toBe(true)
})

test('the past of the house does not change with the day on which it is visited', async () => {
  const asked = bars('HOUR', '2026-10-05T06:00:00.000Z', '2026-10-06T06:00:00.000Z')
  const later = new Date('2026-11-27T18:00:00.000Z')
  expect(await ask(asked)).toEqual(await ask(asked, 'casa', later))
})

test('knows the same days a year before', async () => {
  const { contract } = await ask(
    inPlace('comparison(from: "2026-11-01", to: "2026-11-20") { volume lastYear }'),
  )
  expect(Number(contract.servicePoint.comparison.lastYear)).toBeGreaterThan(1)
})

test('a meter that was not heard yet says nothing', async () => {
  const { contract } = await ask(
    inPlace('consumptionToday { volume } meter { latestReading { at } }'),
    'estreno',
  )
  expect(contract.servicePoint).toEqual({ consumptionToday: null, meter: { latestReading: null } })
})

test('a part that cannot be had is named, and the rest is there', async () => {
  const asked = inPlace('openAlerts { id } meter { id }')
  const { data, errors } = await demonstrationGraph('en-parte', () => friday).answer(asked, {
    id: contractId,
  })
  expect(errors?.map(({ path }) => path)).toEqual([['contract', 'servicePoint', 'openAlerts']])
  expect(JSON.parse(JSON.stringify(data)).contract.servicePoint).toMatchObject({
    openAlerts: null,
    meter: {},
  })
})

test('what is said of an alert stays said', async () => {
  const feedback = `mutation { giveAlertFeedback(alertId: "${byName['alertId']}", verdict: FIXED) {
    ... on AlertFeedbackGiven { alert { id myVerdict } } } }`
  const { data } = await graph.answer(feedback, {})
  expect(JSON.parse(JSON.stringify(data)).giveAlertFeedback.alert.myVerdict).toBe('FIXED')
})

const aBill = `query ($id: ID!) { contract(id: $id) { billing { balance invoices(first: 30) { edges { node {
  id state periodFrom volume estimated total amountDue reversedBecause sheet { total lines { amount vat } } replacedBy { id } } } } } } }`

interface ToldBill {
  readonly id: string
  readonly state: string
  readonly periodFrom: string
  readonly estimated: boolean
  readonly total: string
  readonly sheet: {
    readonly total: string
    readonly lines: { readonly amount: string; readonly vat: string }[]
  }
  readonly replacedBy: { readonly id: string } | null
}

async function toldBills(scenario: Parameters<typeof demonstrationGraph>[0] = 'casa') {
  const { contract } = await ask(aBill, scenario)
  const bills: ToldBill[] = contract.billing.invoices.edges.map(({ node }: { node: ToldBill }) => node)
  return { balance: String(contract.billing.balance), bills }
}

test('the house was billed for two years, each bill the sum of its lines; the newest is to be paid', async () => {
  const { balance, bills } = await toldBills()
  expect(bills.filter(({ state }) => state !== 'REVERSED')).toHaveLength(24)
  const centavos = (text: string) => Math.round(Number(text) * 100)
  for (const { total, sheet } of bills) {
    const sum = sheet.lines.reduce((all, { amount, vat }) => all + centavos(amount) + centavos(vat), 0)
    expect([total, sum]).toEqual([sheet.total, centavos(total)])
  }
  expect(bills[0]).toMatchObject({ state: 'READY', periodFrom: '2026-10-01', total: balance })
})

test('a bill is owed in time until the last day to pay is over in Mexico City', async () => {
  const asked = `query ($id: ID!) { contract(id: $id) { payments { owed overdue openBills { dueOn } } } }`
  const at = async (instant: string) => {
    const { data } = await demonstrationGraph('casa', () => new Date(instant)).answer(asked, {
      id: contractId,
    })
    return JSON.parse(JSON.stringify(data)).contract.payments
  }
  const [{ dueOn }] = (await at(friday.toISOString())).openBills
  expect(dueOn).toBe('2026-11-24')
  expect(await at('2026-11-25T05:59:00.000Z')).toMatchObject({ overdue: '0.00' })
  const { owed, overdue } = await at('2026-11-25T06:00:00.000Z')
  expect(overdue).toBe(owed)
})

test('one bill was an estimate, and one was taken back and issued anew', async () => {
  const { bills } = await toldBills()
  expect(bills.filter(({ estimated }) => estimated)).toHaveLength(1)
  const [wrong, ...others] = bills.filter(({ state }) => state === 'REVERSED')
  expect(others).toEqual([])
  expect(bills.find(({ id }) => id === wrong?.replacedBy?.id)).toMatchObject({
    state: 'SETTLED',
    periodFrom: wrong?.periodFrom,
  })
})

test('the last bill of a house was told and read, and its notice leads to it', async () => {
  const [newest] = (await toldBills()).bills
  const { inbox, unreadNotices } = await ask(
    '{ inbox { edges { node { kind body readAt alert { id } invoice { id } } } } unreadNotices }',
  )
  const notices: Record<string, unknown>[] = inbox.edges.map(({ node }: { node: object }) => node)
  expect(notices.find(({ kind }) => kind === 'BILL_READY')).toEqual({
    kind: 'BILL_READY',
    body: `Tu recibo de octubre está listo: $${newest?.total}. Paga a más tardar el 24 de noviembre.`,
    readAt: expect.any(String),
    alert: null,
    invoice: { id: newest?.id },
  })
  expect(notices.filter(({ readAt }) => readAt === null)).toHaveLength(unreadNotices)
})

test('a house whose meter was just put in has no bills yet', async () => {
  expect(await toldBills('estreno')).toEqual({ balance: '0.00', bills: [] })
})

test('gives the papers of a bill, and none of another one', async () => {
  const [newest] = (await toldBills()).bills
  const paper = await graph.billFile('bill', newest?.id ?? '')
  expect((await paper?.text())?.slice(0, 5)).toBe('%PDF-')
  expect(await (await graph.billFile('cfdi', newest?.id ?? ''))?.text()).toContain('Version="4.0"')
  expect(await graph.billFile('bill', contractId)).toBeNull()
})

const paying = `payments { owed credit amnesty { forgives toPay } prepaidYear { state toPay }
  prepaidYearOffer { estimate discount toPay } movements(first: 1) { edges { node { kind balance } } }
  plan { state agreement } }`

/** Does all of it in one house, each a minute after the one before. */
async function visitOf(scenario: Parameters<typeof demonstrationGraph>[0]) {
  let now = friday
  const told = demonstrationGraph(scenario, () => now)
  return async (text: string, variables: Record<string, unknown> = {}) => {
    now = new Date(now.getTime() + 60_000)
    const { data, errors } = await told.answer(text, { id: contractId, ...variables })
    expect(errors).toBeUndefined()
    return JSON.parse(JSON.stringify(data))
  }
}
const account = `query ($id: ID!) { contract(id: $id) { ${paying} } }`
const payAhead = `mutation ($id: ID!, $amount: Pesos!) { createPaymentReference(input: { id: "r-1", contractId: $id, method: OXXO, amount: $amount }) {
  __typename } }`

test('a campaign forgives the surcharge of who pays the rest', async () => {
  const asked = await visitOf('vencida')
  const before = (await asked(account)).contract.payments
  expect(Number(before.owed) - Number(before.amnesty.forgives)).toBeCloseTo(Number(before.amnesty.toPay), 2)
  await asked(payAhead, { amount: before.amnesty.toPay })
  const { owed, amnesty, movements } = (await asked(account)).contract.payments
  expect({ owed, amnesty }).toEqual({ owed: '0.00', amnesty: null })
  expect(movements.edges[0].node).toEqual({ kind: 'FORGIVEN', balance: '0.00' })
})

test('a year is offered to who owes nothing, and is paid once its money is there', async () => {
  const asked = await visitOf('tranquila')
  const { prepaidYearOffer: offer } = (await asked(account)).contract.payments
  expect(Number(offer.estimate) - Number(offer.discount)).toBeCloseTo(Number(offer.toPay), 2)
  const taken = `mutation ($id: ID!) { requestPrepaidYear(input: { id: "y-1", contractId: $id }) { ... on PrepaidYearWaiting { year { state toPay } } } }`
  expect((await asked(taken)).requestPrepaidYear.year).toEqual({ state: 'WAITING', toPay: offer.toPay })
  await asked(payAhead, { amount: offer.toPay })
  const { prepaidYear, prepaidYearOffer } = (await asked(account)).contract.payments
  expect({ prepaidYear, prepaidYearOffer }).toEqual({
    prepaidYear: { state: 'PAID', toPay: offer.toPay },
    prepaidYearOffer: null,
  })
  expect(await graph.agreementFile('y-1')).toBeNull()
})

test('a long plan waits for the office and is taken back; a short one has its paper', async () => {
  const asked = await visitOf('casa')
  const request = `mutation ($id: ID!, $plan: ID!, $count: Int!) { requestPlan(input: { id: $plan, contractId: $id, rhythm: MONTHLY, instalments: $count }) {
    __typename ... on PlanAgreed { plan { agreement } } } }`
  expect((await asked(request, { plan: 'p-1', count: 9 })).requestPlan).toEqual({ __typename: 'PlanAsked' })
  await asked(
    'mutation { cancelPlan(input: { id: "p-1", reason: "Ya no" }) { ... on PlanChanged { plan { state } } } }',
  )
  expect((await asked(account)).contract.payments.plan).toEqual({ state: 'CANCELLED', agreement: null })
  expect((await asked(request, { plan: 'p-2', count: 3 })).requestPlan).toEqual({
    __typename: 'PlanAgreed',
    plan: { agreement: '/download/plan-agreement?plan=p-2' },
  })
})

test('a card typed at the provider’s, or that its bank asks about, is paid when its holder is back', async () => {
  const id = 'd0000000-0000-4000-8000-0000000007c1'
  for (const how of ['source: PROVIDER_PAGE', 'cardToken: "tok_asked"']) {
    const asked = await visitOf('vencida')
    await asked(
      `mutation ($id: ID!) { createPaymentReference(input: { id: "${id}", contractId: $id, method: CARD }) { __typename } }`,
    )
    const paid = `mutation { payByCard(input: { referenceId: "${id}", tryId: "${id}", ${how} }) { ... on CardCharged {
      reference { state continueAt } } } }`
    expect((await asked(paid)).payByCard.reference).toEqual({
      ...{ state: 'WAITING', continueAt: `/pagar/regreso?pago=${id}` },
    })
    const { paymentReference } = await asked(`{ paymentReference(id: "${id}") { state continueAt } }`)
    expect(paymentReference).toEqual({ state: 'PAID', continueAt: null })
  }
})
