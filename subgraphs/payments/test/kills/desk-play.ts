import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { closeDesk } from '../../src/commands/cash-desk/close-desk.ts'
import { depositDesk } from '../../src/commands/cash-desk/deposit-desk.ts'
import { openDesk } from '../../src/commands/cash-desk/open-desk.ts'
import { takeAtDesk } from '../../src/commands/cash-desk/take-at-desk.ts'
import { askedIn, contractNumber, fixedId } from './fixed.ts'

const c = (value: number) => centavos(BigInt(value))

/** A cashier's turn: float, a payment with its change, count, deposit. Whoever was interrupted sends the same requests again. */
export async function play(room: SubgraphRoom): Promise<void> {
  const sessionId = fixedId(10)
  const context = askedIn(room)
  await openDesk(context, { id: sessionId, operatingUnitId: 1, float: c(50_000) })
  const cash = { means: 'CASH', amount: c(11_600), tendered: c(20_000), document: null } as const
  await takeAtDesk(context, { ...cash, sessionId, number: contractNumber, id: fixedId(11) })
  await closeDesk(context, { sessionId, count: [{ denomination: 100, pieces: 616 }], explanation: '' })
  await depositDesk(context, { sessionId, slip: 'F-1' })
}
