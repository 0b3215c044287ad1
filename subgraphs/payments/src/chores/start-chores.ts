import { wokenLoops } from '@aquacis/kit/runtime/messaging/woken-loops.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { seeAmnestyAccounts } from '../commands/amnesty/see-accounts.ts'
import { announceCharges } from '../commands/autopay/announce-charges.ts'
import { chargeDue } from '../commands/autopay/charge-due.ts'
import { endExpiredMandates } from '../commands/autopay/direct-debit/end-expired.ts'
import { makeDebitFiles } from '../commands/autopay/direct-debit/make-debit-file.ts'
import { sendDebitFiles } from '../commands/autopay/direct-debit/send-debit-files.ts'
import { takeDebitAnswers } from '../commands/autopay/direct-debit/take-debit-answers.ts'
import { reviewDuePlans } from '../commands/plan/review-plans.ts'
import { reviewYears } from '../commands/prepayment/review-years.ts'
import { payRefunds } from '../commands/refund/pay-refunds.ts'

/** Every ten minutes: what is due on a day is done on it, soon after a process was away. */
const usualPauseMs = 600_000

const loops = wokenLoops()

/** Something that is done again and again; done twice, it does nothing more. */
type Chore = (room: SubgraphRoom, now: Date) => Promise<unknown>

const chores: readonly Chore[] = [
  reviewDuePlans,
  seeAmnestyAccounts,
  reviewYears,
  endExpiredMandates,
  announceCharges,
  chargeDue,
  takeDebitAnswers,
  makeDebitFiles,
  sendDebitFiles,
  (room) => payRefunds(room),
]

/** Starts what has its day: plans, amnesties, prepaid years, autopay. One that fails keeps the others from nothing. Gives its stop. */
export async function startChores(
  room: SubgraphRoom,
  pauseMs: number = usualPauseMs,
): Promise<() => Promise<void>> {
  const loop = loops.start(room.database.pool, {
    async run() {
      await doChores(room)
      return pauseMs
    },
    failed: (error) => room.log.error({ err: error }, 'the chores of payments could not be done'),
  })
  return loop.stop
}

/** Does all of them once, each at its own time: the one before may have taken long. */
async function doChores(room: SubgraphRoom): Promise<void> {
  for (const chore of chores)
    await chore(room, new Date()).catch((error: unknown) => room.log.error({ err: error }, 'a chore failed'))
}
