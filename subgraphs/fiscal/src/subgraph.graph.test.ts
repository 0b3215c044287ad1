import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Bill, type BilledRoom, billedRoom, contracted, issue, joins } from '../test/billed-room.ts'
import { type PacWorld, pacWorld } from '../test/pac-world.ts'
import { stampedXmlsByIds } from './store/fiscal-document.ts'
import { subgraph } from './subgraph.ts'

let world: PacWorld
let room: BilledRoom
let fiscal: InProcessSubgraph
let stop: (() => Promise<void>) | undefined

beforeAll(async () => {
  world = await pacWorld()
  room = await billedRoom(world.settings)
  fiscal = inProcessSubgraph(subgraph, room)
  stop = await subgraph.start?.(room)
})
afterAll(async () => {
  await stop?.()
  await Promise.all([room.drop(), world.close()])
})

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staffOf = (...operatingUnitIds: number[]): Viewer => ({
  kind: 'staff',
  subject: 'ana',
  operatingUnitIds,
})

/** The answer of one root field, or the codes of what went wrong. */
async function ask(
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await fiscal.execute({ document, variables, viewer })
  return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
}

const ofInvoice = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Invoice {
  id fiscalDocument { id kind state folio uuid stampedAt receiverRfc receiverName total refusedBecause nextTryAt tries
    replaces { id } cancelMotive verificationUrl } } } }`

interface Answered {
  readonly fiscalDocument: Readonly<Record<string, unknown>> | null
}

async function documentOf(viewer: Viewer, { invoiceId }: Bill): Promise<Answered['fiscalDocument']> {
  const of = [{ __typename: 'Invoice', id: invoiceId }]
  const [answered] = (await ask(viewer, ofInvoice, { of })) as Answered[]
  return answered?.fiscalDocument ?? null
}

async function stampedBill(change: Partial<Bill> = {}): Promise<Bill> {
  const bill = await issue(room, change)
  await contracted(room, bill)
  await vi.waitFor(async () => expect((await room.documentOf(bill.invoiceId)).state).toBe('STAMPED'), {
    timeout: 20_000,
  })
  return bill
}

test('a bill tells its fiscal document to its holder, with SAT’s page that verifies it', async () => {
  const bill = await stampedBill()
  expect(await documentOf(resident(bill.customerId), bill)).toMatchObject({
    ...{ kind: 'INCOME', state: 'STAMPED', folio: expect.stringMatching(/^A1 \d+$/), total: '226.20' },
    ...{
      receiverRfc: 'XAXX010101000',
      receiverName: 'TITULAR DEL CONTRATO 442761',
      refusedBecause: null,
      tries: 1,
    },
    ...{ nextTryAt: null, replaces: null, cancelMotive: null },
    verificationUrl: expect.stringContaining('re=EKU9003173C9&rr=XAXX010101000&tt=226.2'),
  })
})

test('of a home, those who owe see it; helpers, neighbours, other offices and strangers do not', async () => {
  const bill = await stampedBill()
  const seeing = [
    resident(await joins(room, bill, 'OWNER')),
    resident(await joins(room, bill, 'TENANT')),
    staffOf(2, 1),
  ]
  const blind = [
    resident(await joins(room, bill, 'HELPER')),
    resident(await joins(room, bill, 'ALERTS_ONLY')),
    ...[resident(randomUUID()), staffOf(2), anonymousViewer],
  ]
  const { id } = await room.documentOf(bill.invoiceId)
  for (const viewer of seeing) expect(await documentOf(viewer, bill)).toMatchObject({ id })
  for (const viewer of blind) expect(await documentOf(viewer, bill)).toBeNull()
  const byId = 'query ($id: ID!) { fiscalDocument(id: $id) { id } }'
  for (const viewer of seeing) expect(await ask(viewer, byId, { id })).toEqual({ id })
  for (const viewer of blind.slice(0, 4)) expect(await ask(viewer, byId, { id })).toBeNull()
  expect(await ask(anonymousViewer, byId, { id })).toEqual(['UNAUTHENTICATED'])
})

const save = `mutation ($input: SaveFiscalDataInput!) { saveFiscalData(input: $input) { __typename
  ... on FiscalDataSaved { fiscalData { rfc name postalCode taxRegime cfdiUse } warnings }
  ... on FiscalDataMistaken { message mistakes { field reason } } } }`
const company = { rfc: 'xia 190128-j61', name: 'Xenon Industrial Articles SA de CV', postalCode: '76343' }

test('fiscal data are mended where that is certain, kept for their owner alone, and used by the next bill', async () => {
  const holder = randomUUID()
  const input = { ...company, taxRegime: '601', cfdiUse: 'G03' }
  expect(await ask(resident(holder), save, { input })).toMatchObject({
    __typename: 'FiscalDataSaved',
    fiscalData: { rfc: 'XIA190128J61', name: 'XENON INDUSTRIAL ARTICLES', postalCode: '76343' },
    warnings: [expect.stringContaining('XENON INDUSTRIAL ARTICLES')],
  })
  const mine = '{ myFiscalData { rfc } }'
  expect(await ask(resident(holder), mine)).toEqual({ rfc: 'XIA190128J61' })
  expect(await ask(resident(randomUUID()), mine)).toBeNull()
  expect(await ask(staffOf(1), mine)).toEqual(['FORBIDDEN'])
  const bill = await stampedBill({ customerId: holder })
  expect(await documentOf(resident(holder), bill)).toMatchObject({ receiverRfc: 'XIA190128J61' })
})

test('what SAT would refuse is told by field, with what to enter', async () => {
  const input = { ...company, rfc: 'XIA190128', postalCode: '7634', taxRegime: '605', cfdiUse: 'X99' }
  const answer = (await ask(resident(randomUUID()), save, { input })) as { mistakes: { field: string }[] }
  expect(answer).toMatchObject({ __typename: 'FiscalDataMistaken' })
  expect(answer.mistakes.map(({ field }) => field).toSorted()).toEqual(
    expect.arrayContaining(['cfdiUse', 'postalCode', 'rfc']),
  )
})

test('the catalogues offer what goes together', async () => {
  const regimes = async (rfc: string) =>
    (
      (await ask(anonymousViewer, 'query ($rfc: String) { taxRegimes(rfc: $rfc) { key name } }', {
        rfc,
      })) as {
        key: string
      }[]
    ).map(({ key }) => key)
  expect(await regimes('XIA190128J61')).toContain('601')
  expect(await regimes('XIA190128J61')).not.toContain('605')
  expect(await regimes('CACX7605101P8')).toContain('605')
  const uses = await ask(anonymousViewer, '{ cfdiUses(taxRegime: "605") { key } }')
  expect(uses).toContainEqual({ key: 'D01' })
  expect(uses).not.toContainEqual({ key: 'G03' })
})

test('staff cancel with a motive that fits, of their own office alone', async () => {
  const bill = await stampedBill({ operatingUnitId: 5 })
  const { id } = await room.documentOf(bill.invoiceId)
  const cancel = `mutation ($input: CancelFiscalDocumentInput!) { cancelFiscalDocument(input: $input) { __typename
    ... on FiscalDocumentCancelling { document { state cancelMotive } } ... on Refusal { message } } }`
  const named = (typename: string) => expect.objectContaining({ __typename: typename })
  const asked = (viewer: Viewer, input: object) => ask(viewer, cancel, { input })
  expect(await asked(staffOf(1), { id, motive: '02' })).toEqual(named('FiscalDocumentUnknown'))
  expect(await asked(staffOf(5), { id, motive: '01' })).toEqual(named('CancelMotiveImpossible'))
  expect(await asked(staffOf(5), { id, motive: '07' })).toEqual(named('CancelMotiveImpossible'))
  expect(await asked(resident(bill.customerId), { id, motive: '02' })).toEqual(['FORBIDDEN'])
  expect(await asked(staffOf(5), { id, motive: '03' })).toMatchObject({
    document: { cancelMotive: '03' },
  })
  await vi.waitFor(async () => expect((await room.documentOf(bill.invoiceId)).state).toBe('CANCELLED'), {
    timeout: 20_000,
  })
  expect(await asked(staffOf(5), { id, motive: '03' })).toEqual(named('FiscalDocumentNotStamped'))
  const retry = 'mutation ($id: ID!) { retryFiscalDocument(id: $id) { __typename } }'
  expect(await ask(staffOf(5), retry, { id })).toEqual({ __typename: 'FiscalDocumentSettled' })
})

test('what the public paid in a month is invoiced together, once, until it is cancelled with motive 04', async () => {
  const issueGlobal = `mutation ($input: IssueGlobalInvoiceInput!) { issueGlobalInvoice(input: $input) { __typename
    ... on GlobalInvoiceQueued { document { id kind folio total receiverName } }
    ... on GlobalInvoiceExists { document { id } } ... on PublicSalesMistaken { mistakes { folio reason } } } }`
  const today = new Date(Date.now() - 6 * 3_600_000)
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
    .toISOString()
    .slice(0, 7)
  const sales = [
    {
      ...{ folio: 'CAJA-1', paidOn: `${month}-03`, form: '01' },
      charges: [
        { base: '108.72', vatRate: '0.00', vat: '0.00' },
        { base: '101.28', vatRate: '0.16', vat: '16.20' },
      ],
    },
    {
      ...{ folio: 'OXXO-77', paidOn: `${month}-28`, form: '28' },
      charges: [{ base: '500.00', vatRate: '0.16', vat: '80.00' }],
    },
  ]
  const input = { operatingUnitId: 9, periodFrom: `${month}-01`, sales }
  const asked = (change: object = {}, viewer = staffOf(9)) =>
    ask(viewer, issueGlobal, { input: { ...input, ...change } })
  expect(await asked({}, staffOf(1))).toEqual(['FORBIDDEN'])
  expect(await asked({}, resident(randomUUID()))).toEqual(['FORBIDDEN'])
  expect(await asked({ periodFrom: today.toISOString().slice(0, 8).concat('01') })).toMatchObject({
    mistakes: [{ reason: expect.stringContaining('no ha terminado') }],
  })
  expect(await asked({ sales: [...sales, sales[0]] })).toMatchObject({ mistakes: [{ folio: 'CAJA-1' }] })
  const queued = (await asked()) as { document: { id: string } }
  expect(queued).toMatchObject({
    document: { kind: 'GLOBAL', folio: 'G9 1', total: '806.20', receiverName: 'PUBLICO EN GENERAL' },
  })
  const { id } = queued.document
  expect(await asked()).toMatchObject({ __typename: 'GlobalInvoiceExists', document: { id } })
  const state = async (wanted: string) =>
    vi.waitFor(
      async () =>
        expect(
          await ask(staffOf(9), 'query ($id: ID!) { fiscalDocument(id: $id) { state refusedBecause } }', {
            id,
          }),
        ).toEqual({
          ...{ state: wanted, refusedBecause: null },
        }),
      { timeout: 60_000 },
    )
  await state('STAMPED')
  const xml = await room.database.transaction(systemViewer, (tx) => stampedXmlsByIds(tx, [id]))
  const said = xml.get(id) ?? ''
  expect(said).toMatch(/FormaPago="28"[^>]*SubTotal="710.00"[^>]*Total="806.20"[^>]*MetodoPago="PUE"/)
  expect(said).toContain(
    `<cfdi:InformacionGlobal Periodicidad="04" Meses="${month.slice(5)}" Año="${month.slice(0, 4)}"/>`,
  )
  expect(said.match(/NoIdentificacion="CAJA-1"/g)).toHaveLength(2)
  const cancel = `mutation ($input: CancelFiscalDocumentInput!) { cancelFiscalDocument(input: $input) { __typename } }`
  expect(await ask(staffOf(9), cancel, { input: { id, motive: '04' } })).toMatchObject({
    __typename: 'FiscalDocumentCancelling',
  })
  await state('CANCELLED')
  expect(await asked({ sales: sales.slice(1) })).toMatchObject({
    document: { folio: 'G9 2', total: '580.00' },
  })
})

test('documents of an office are paged, the newest first, and counted by month', async () => {
  const bills = [await stampedBill({ operatingUnitId: 7 }), await stampedBill({ operatingUnitId: 7 })]
  const page = `query ($after: String) { fiscalDocuments(first: 1, after: $after, state: STAMPED) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`
  interface Page {
    readonly edges: readonly { readonly node: { readonly id: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  }
  const first = (await ask(staffOf(7), page)) as Page
  const second = (await ask(staffOf(7), page, { after: first.pageInfo.endCursor })) as Page
  const ids = await Promise.all(bills.map(async ({ invoiceId }) => (await room.documentOf(invoiceId)).id))
  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(ids.toReversed())
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
  const month = new Date(Date.now() - 6 * 3_600_000).toISOString().slice(0, 7)
  const kinds = `query ($month: String!) { fiscalMonth(month: $month) { month kinds { kind stamped cancelled pending total } } }`
  expect(await ask(staffOf(7), kinds, { month })).toEqual({
    month,
    kinds: [{ kind: 'INCOME', stamped: 2, cancelled: 0, pending: 0, total: '452.40' }],
  })
  expect(await ask(staffOf(8), kinds, { month })).toEqual({ month, kinds: [] })
  expect(await ask(staffOf(7), kinds, { month: 'noviembre' })).toEqual(['BAD_USER_INPUT'])
})
