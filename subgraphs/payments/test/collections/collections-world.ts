import { inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { v7 as newId } from 'uuid'
import { collectDay } from '../../src/commands/collections/collect-day.ts'
import { chargeBill } from '../../src/commands/ledger/charge-bill.ts'
import { shippedCollections } from '../../src/policies/shipped-collections.ts'
import { putContract } from '../../src/store/contract.ts'
import { subgraph } from '../../src/subgraph.ts'
import { answerOf } from '../asking.ts'

export const traceId = 'b'.repeat(32)
export const on = (day: string) => new Date(`${day}T16:00:00Z`)
export const staff: Viewer = { kind: 'staff', subject: 'ana', operatingUnitIds: [1] }
export const otherOffice: Viewer = { kind: 'staff', subject: 'eva', operatingUnitIds: [2] }
export const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: 'r', partyId })

/** The subgraph in this process, with contracts that owe. */
export async function collectionsWorld() {
  const room: TestRoom = await testRoom(subgraph.migrations)
  const payments = inProcessSubgraph(subgraph, room)

  /** The answer of one root field, or the codes of what went wrong. */
  const ask = (viewer: Viewer, day: string, document: string, variables: Record<string, unknown> = {}) =>
    answerOf(payments, { document, variables, viewer, now: on(day) })

  /** A contract with a bill of $300.00 (of which $10.00 surcharge) for each month, due on the 10th of the month after. */
  async function contractOwing(months: readonly string[]) {
    const contract = { contractId: newId(), customerId: newId(), servicePointId: newId(), operatingUnitId: 1 }
    const invoiceIds = months.map(() => newId())
    await room.database.transaction(systemViewer, async (tx) => {
      await putContract(tx, { ...contract, usageClass: 'DOMESTIC', contractNumber: '442761' })
      for (const [index, month] of months.entries()) {
        const next = plusDays(`${month}-01`, 32).slice(0, 7)
        await chargeBill(
          tx,
          {
            ...{ ...contract, contractNumber: '442761', paymentReference: null, invoiceNumber: `Q-${month}` },
            ...{ invoiceId: invoiceIds[index] ?? '', issuedAt: on(`${month}-28`).toISOString() },
            ...{ dueOn: `${next}-10`, periodFrom: `${month}-01`, periodTo: `${next}-01` },
            lines: [
              { kind: 'service', amount: '290.00', vat: '0.00' },
              { kind: 'surcharge', amount: '10.00', vat: '0.00' },
            ],
          },
          { at: on(`${month}-28`), traceId },
        )
      }
    })
    return { ...contract, invoiceIds }
  }

  const round = (day: string) => collectDay(room, shippedCollections(), on(day))

  const caseFields = `id isOpen stage owed surcharge disputed periods summary nextStep howToStop payBy nextStage nextOn waitsFor
    contractNumber holds { kind until reason } sources { title } restriction { kind litresPerPersonAndDay wholeBy }
    timeline { edges { node { on sentence by } } pageInfo { hasNextPage } }`

  async function caseOf(viewer: Viewer, contractId: string, day: string) {
    const found = await ask(
      viewer,
      day,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on PaymentAccount { debtCase { ${caseFields} } } } }`,
      { representations: [{ __typename: 'PaymentAccount', id: contractId }] },
    )
    return found[0]?.debtCase ?? null
  }

  return { room, ask, contractOwing, round, caseOf }
}
