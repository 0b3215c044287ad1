import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, residentOf as resident, staffOf as staff } from '../../../test/asking.ts'
import {
  billed,
  contracted,
  joins,
  type PayingRoom,
  paid,
  payingRoom,
  type TestContract,
} from '../../../test/paying-room.ts'
import { subjectOf } from '../../commands/parties/sees-contract.ts'
import { reviewDuePlans } from '../../commands/plan/review-plans.ts'
import { planAgreementDownload } from '../../downloads/plan-agreement.ts'
import { PaymentPlanChanged, PaymentPosted } from '../../events.ts'
import { payableInstalment } from '../../store/plan/payable-instalment.ts'
import { plansInForce } from '../../store/plan/plans-in-force.ts'
import { subgraph } from '../../subgraph.ts'

let room: PayingRoom
let payments: InProcessSubgraph

beforeAll(async () => {
  room = await payingRoom()
  payments = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

/** Ten in the morning in Mexico City. */
const on = (day: string) => new Date(`${day}T16:00:00Z`)

const ask = (document: string, variables: Record<string, unknown>, viewer: Viewer, day = '2026-11-20') =>
  answerOf(payments, { document, variables, viewer, now: on(day) })

const planFields = `id state debt paid endReason agreement
  instalments { id number amount paid dueOn state } next { number amount } bills { invoiceNumber covered }`

function request(contract: TestContract, viewer: Viewer, change: Record<string, unknown> = {}, day?: string) {
  const input = {
    id: randomUUID(),
    contractId: contract.contractId,
    instalments: 3,
    rhythm: 'MONTHLY',
    ...change,
  }
  const document = `mutation ($input: RequestPlanInput!) { requestPlan(input: $input) { __typename
    ... on PlanAgreed { plan { ${planFields} } } ... on PlanAsked { plan { ${planFields} approvalReasons } }
    ... on PlanInForce { message plan { id } } ... on PlanImpossible { message leastDownPayment mostInstalments }
    ... on PlanUnknown { message } } }`
  return ask(document, { input }, viewer, day)
}

/** A home that owes three bills of 216.00. */
async function owing(bills = 3) {
  const contract = await contracted(room)
  for (let n = 0; n < bills; n += 1) await billed(room, contract)
  return { contract, holder: resident(contract.customerId) }
}

/** Money comes in, and the domain hears of it. */
async function pays(contract: TestContract, amount: number): Promise<void> {
  await paid(room, contract, amount)
  const posted = (await room.told(PaymentPosted)).findLast(
    ({ contractId }) => contractId === contract.contractId,
  )
  if (posted === undefined) throw new Error('it was told')
  await room.hear(PaymentPosted, posted)
}

async function toldOf({ contractId }: TestContract): Promise<string[]> {
  const told = await room.told(PaymentPlanChanged)
  return told.filter((one) => one.contractId === contractId).map(({ change }) => change)
}

const planOf = (contract: TestContract, viewer: Viewer, day?: string) =>
  ask(
    `query ($id: ID!) { _entities(representations: [{ __typename: "PaymentAccount", id: $id }]) {
      ... on PaymentAccount { plan { ${planFields} }
        planOffer { debt leastDownPayment surchargeGoesOn impossibleBecause rhythms { rhythm mostInstalments } } } } }`,
    { id: contract.contractId },
    viewer,
    day,
  ).then(([account]) => account)

describe('a resident who owes 648.00', () => {
  test('sees on what conditions it can be paid in instalments, tries figures out, and agrees on a plan', async () => {
    const { contract, holder } = await owing()
    expect(await planOf(contract, holder)).toEqual({
      plan: null,
      planOffer: {
        ...{ debt: '648.00', leastDownPayment: '65.00', surchargeGoesOn: false, impossibleBecause: null },
        rhythms: [
          { rhythm: 'WEEKLY', mostInstalments: 48 },
          { rhythm: 'FORTNIGHTLY', mostInstalments: 24 },
          { rhythm: 'MONTHLY', mostInstalments: 12 },
        ],
      },
    })
    const document = `query ($contractId: ID!, $wish: PlanWishInput!) { simulatePlan(contractId: $contractId, wish: $wish) {
      __typename ... on PlanSimulation { debt needsApproval instalments { number amount dueOn } }
      ... on PlanImpossible { message leastDownPayment } } }`
    const wish = { instalments: 3, rhythm: 'MONTHLY' }
    const ids = { contractId: contract.contractId }
    expect(await ask(document, { ...ids, wish: { ...wish, downPayment: '10' } }, holder)).toEqual({
      ...{ __typename: 'PlanImpossible', message: 'El pago inicial es de al menos $65.00.' },
      leastDownPayment: '65.00',
    })
    const simulated = await ask(document, { ...ids, wish }, holder)
    const agreed = await request(contract, holder)
    expect(agreed).toMatchObject({
      __typename: 'PlanAgreed',
      plan: { state: 'AGREED', debt: '648.00', paid: '0.00' },
    })
    const shape = ({ number, amount, dueOn }: Record<string, unknown>) => ({ number, amount, dueOn })
    expect(agreed.plan.instalments.map(shape)).toEqual(simulated.instalments)
    expect(agreed.plan.bills).toHaveLength(3)
    expect(await toldOf(contract)).toEqual(['AGREED'])
    const { contractId } = contract
    expect(await room.asSystem((tx) => plansInForce(tx, [contractId]))).toMatchObject([
      { contractId, surchargeGoesOn: false },
    ])
  })

  test('two devices that ask at once get one plan', async () => {
    const { contract, holder } = await owing()
    const answers = await Promise.all(Array.from({ length: 6 }, () => request(contract, holder)))
    const kinds = answers.map(({ __typename }) => __typename)
    expect(kinds.filter((kind) => kind === 'PlanAgreed')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'PlanInForce')).toHaveLength(5)
    expect(new Set(answers.map(({ plan }) => plan.id)).size).toBe(1)
    expect(await toldOf(contract)).toEqual(['AGREED'])
  })

  test('the same request again is answered as the first time', async () => {
    const { contract, holder } = await owing()
    const id = randomUUID()
    const first = await request(contract, holder, { id })
    expect(await request(contract, holder, { id })).toEqual(first)
    expect(await toldOf(contract)).toEqual(['AGREED'])
    const other = await owing()
    expect(await request(other.contract, other.holder, { id })).toEqual(['BAD_USER_INPUT'])
  })

  test('pays it early, by whichever way, and it is kept at once; told twice, nothing more happens', async () => {
    const { contract, holder } = await owing()
    await request(contract, holder)
    await pays(contract, 100_00)
    const half = (await planOf(contract, holder)).plan
    expect(half).toMatchObject({ state: 'AGREED', paid: '100.00', next: { number: 1 } })
    expect(half.instalments.map(({ paid: of, state }: Record<string, string>) => [of, state])).toEqual([
      ['65.00', 'PAID'],
      ['35.00', 'PARTLY_PAID'],
      ['0.00', 'OPEN'],
      ['0.00', 'OPEN'],
    ])
    await pays(contract, 548_00)
    for (const posted of await room.told(PaymentPosted))
      if (posted.contractId === contract.contractId) await room.hear(PaymentPosted, posted)
    expect((await planOf(contract, holder)).plan).toMatchObject({ state: 'KEPT', paid: '648.00', next: null })
    expect(await toldOf(contract)).toEqual(['AGREED', 'KEPT'])
    expect(await room.asSystem((tx) => plansInForce(tx, [contract.contractId]))).toEqual([])
  })

  test('pays an instalment of it: what is left of it, and to which bills it goes', async () => {
    const { contract, holder } = await owing()
    const { plan } = await request(contract, holder)
    await pays(contract, 100_00)
    const of = (number: number) => room.asSystem((tx) => payableInstalment(tx, plan.instalments[number].id))
    expect(await of(0)).toMatchObject({ contractId: contract.contractId, left: 0n })
    expect(await of(1)).toMatchObject({ number: 1, left: 160_00n })
    expect((await of(1))?.invoiceIds).toHaveLength(3)
    expect(await room.asSystem((tx) => payableInstalment(tx, randomUUID()))).toBeNull()
  })
})

describe('a plan that is not kept', () => {
  test('is reminded of, then late, then broken, each told once, however often it is looked at', async () => {
    const { contract, holder } = await owing()
    await request(contract, holder)
    await pays(contract, 65_00)
    for (const day of ['2026-12-01', '2026-12-16', '2026-12-16', '2026-12-23', '2026-12-24', '2027-01-15'])
      await reviewDuePlans(room, on(day))
    expect(await toldOf(contract)).toEqual(['AGREED', 'INSTALMENT_DUE', 'INSTALMENT_LATE', 'INSTALMENT_DUE'])
    for (const day of ['2027-01-22', '2027-01-22', '2027-03-01']) await reviewDuePlans(room, on(day))
    expect((await toldOf(contract)).slice(4)).toEqual(['BROKEN'])
    const broken = (await room.told(PaymentPlanChanged)).find(
      ({ change, contractId }) => change === 'BROKEN' && contractId === contract.contractId,
    )
    expect(broken).toMatchObject({ amount: '583.00', surcharge: { held: [], caughtUp: [] } })
    const agreed = (await room.told(PaymentPlanChanged)).find(
      ({ change, contractId }) => change === 'AGREED' && contractId === contract.contractId,
    )
    // A home bears no surcharge on what its plan covers while it is kept.
    const covered = agreed?.surcharge.held.reduce((sum, { amount }) => sum + Number(amount), 0)
    expect(covered).toBe(648)
    expect((await planOf(contract, holder)).plan).toMatchObject({
      ...{ state: 'BROKEN', endReason: '2 pagos del convenio no llegaron en su fecha.' },
    })
  })

  test('keeps its people from another one without the office, which may agree', async () => {
    const { contract, holder } = await owing()
    await request(contract, holder)
    await reviewDuePlans(room, on('2026-11-27'))
    const asked = await request(contract, holder, {}, '2026-12-01')
    expect(asked).toMatchObject({ __typename: 'PlanAsked', plan: { state: 'ASKED', agreement: null } })
    expect(asked.plan.approvalReasons).toEqual([expect.stringContaining('incumplido')])
    const decide = (viewer: Viewer, input: Record<string, unknown>) =>
      ask(
        `mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { __typename
          ... on PlanChanged { plan { state endReason } } ... on Refusal { message } } }`,
        { input: { id: asked.plan.id, ...input } },
        viewer,
        '2026-12-01',
      )
    expect(await decide(holder, { approve: true })).toEqual(['FORBIDDEN'])
    expect(await decide(staff(2), { approve: true })).toMatchObject({ __typename: 'PlanUnknown' })
    expect(await decide(staff(1), { approve: true })).toMatchObject({ plan: { state: 'AGREED' } })
    const agreedBy = async (viewer: Viewer) =>
      (await ask('query ($id: ID!) { paymentPlan(id: $id) { agreedBy } }', { id: asked.plan.id }, viewer))
        .agreedBy
    // Colleagues read who said yes; who asked for it deals with the office, not with a name.
    expect(await agreedBy(staff(1))).toBe(subjectOf(staff(1)))
    expect(await agreedBy(holder)).toBeNull()
    expect(await decide(staff(1), { approve: true })).toMatchObject({ __typename: 'PlanNotOpen' })
  })

  test('is not agreed on when the debt is another by then, and may be refused', async () => {
    const { contract, holder } = await owing()
    await request(contract, holder)
    await reviewDuePlans(room, on('2026-11-27'))
    const { plan } = await request(contract, holder, {}, '2026-12-01')
    await pays(contract, 10_00)
    const decide = (approve: boolean) =>
      ask(
        `mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { __typename
          ... on PlanChanged { plan { state endReason } } ... on PlanNotOpen { message } } }`,
        { input: { id: plan.id, approve, reason: 'Falta comprobante de ingresos.' } },
        staff(1),
        '2026-12-02',
      )
    expect(await decide(true)).toMatchObject({ __typename: 'PlanNotOpen' })
    expect(await decide(false)).toMatchObject({
      plan: { state: 'REFUSED', endReason: 'Falta comprobante de ingresos.' },
    })
  })
})

describe('who may', () => {
  test('owners and tenants see and ask; helpers, strangers and other offices learn nothing', async () => {
    const { contract, holder } = await owing()
    const tenant = resident(await joins(room, contract, 'TENANT'))
    const others = [resident(await joins(room, contract, 'HELPER')), resident(randomUUID()), staff(2)]
    for (const viewer of others) {
      expect(await request(contract, viewer)).toMatchObject({ __typename: 'PlanUnknown' })
      expect(await planOf(contract, viewer)).toBeNull()
    }
    expect(await request(contract, anonymousViewer)).toEqual(['UNAUTHENTICATED'])
    const { plan } = await request(contract, tenant)
    const byId = (viewer: Viewer) =>
      ask('query ($id: ID!) { paymentPlan(id: $id) { state } }', { id: plan.id }, viewer)
    for (const viewer of [holder, tenant, staff(1)]) expect(await byId(viewer)).toEqual({ state: 'AGREED' })
    for (const viewer of others) expect(await byId(viewer)).toBeNull()
  })

  test('staff see the plans of their offices, a page at a time, the newest first', async () => {
    const mine: TestContract[] = []
    for (let n = 0; n < 3; n += 1) {
      const contract = await contracted(room, { operatingUnitId: 7 })
      await billed(room, contract)
      await request(contract, staff(7))
      mine.push(contract)
    }
    const list = (viewer: Viewer, after: string | null = null) =>
      ask(
        `query ($after: String) { paymentPlans(first: 2, after: $after, state: AGREED) {
          totalCount edges { node { id contractNumber } } pageInfo { hasNextPage endCursor } } }`,
        { after },
        viewer,
      )
    const first = await list(staff(7))
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = await list(staff(7), first.pageInfo.endCursor)
    expect(second.pageInfo.hasNextPage).toBe(false)
    // Of the whole list, on each of its pages, and of nobody else's.
    expect([first.totalCount, second.totalCount, (await list(staff(8))).totalCount]).toEqual([3, 3, 0])
    const numbers = [...first.edges, ...second.edges].map(
      ({ node }: { node: { contractNumber: string } }) => node.contractNumber,
    )
    expect(numbers.toSorted()).toEqual(mine.map(({ contractNumber }) => contractNumber).toSorted())
    expect((await list(staff(8))).edges).toEqual([])
    expect(await list(resident(mine[0]?.customerId ?? ''))).toEqual(['FORBIDDEN'])
  })

  test('the agreement is downloaded by its people alone', async () => {
    const { contract, holder } = await owing()
    const { plan } = await request(contract, holder)
    const download = (viewer: Viewer, id = plan.id) => {
      const base = { viewer, room, log: room.log, now: new Date(), traceId: 'a'.repeat(32) }
      return planAgreementDownload(base, new URLSearchParams({ plan: id }))
    }
    const file = await download(holder)
    if (file === null) throw new Error('there is one')
    expect(file.name).toMatch(/^convenio-[0-9A-F]{8}\.pdf$/)
    expect(String((file.body as Buffer).subarray(0, 5))).toBe('%PDF-')
    expect(await download(resident(randomUUID()))).toBeNull()
    await expect(download(holder, 'x')).rejects.toThrow('plan=')
    expect(plan.agreement).toBe(`/download/plan-agreement?plan=${plan.id}`)
  })

  test('a plan in force is taken back by staff, one that waits by its people too', async () => {
    const { contract, holder } = await owing()
    const { plan } = await request(contract, holder)
    const cancel = (viewer: Viewer) =>
      ask(
        `mutation ($input: CancelPlanInput!) { cancelPlan(input: $input) { __typename
          ... on PlanChanged { plan { state } } ... on Refusal { message } } }`,
        { input: { id: plan.id, reason: 'Cambio de titular' } },
        viewer,
      )
    expect(await cancel(holder)).toMatchObject({ __typename: 'PlanNotOpen' })
    expect(await cancel(resident(randomUUID()))).toMatchObject({ __typename: 'PlanUnknown' })
    expect(await cancel(staff(1))).toMatchObject({ plan: { state: 'CANCELLED' } })
    expect(await toldOf(contract)).toEqual(['AGREED', 'CANCELLED'])
  })
})

test('what was agreed on cannot be changed, by whoever owns the tables either', async () => {
  const { contract, holder } = await owing()
  const { plan } = await request(contract, holder)
  const changing = (sql: string) => room.asSystem((tx) => tx.execute(sql))
  await expect(
    changing(`update plan_instalment set amount = 1 where plan_id = '${plan.id}'`),
  ).rejects.toThrow()
  await expect(changing(`delete from plan_instalment where plan_id = '${plan.id}'`)).rejects.toThrow()
})
