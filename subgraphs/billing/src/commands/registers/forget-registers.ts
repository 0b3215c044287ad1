import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { registersHorizon } from '../../domain/volume/registers-horizon.ts'
import { forgetMonthsBefore } from '../../store/registers/register-month.ts'

const everyMs = 86_400_000

/** Lets go of registers that no bill asks for any more; gives how many months of meters those were. */
export function forgetRegisters({ database }: Pick<SubgraphRoom, 'database'>, now: Date): Promise<number> {
  return database.transaction(
    systemViewer,
    (tx) => forgetMonthsBefore(tx, registersHorizon(civilDate(now))),
    { idempotent: true },
  )
}

/** Does so once a day from now on; gives its stop. */
export function startForgetting(room: SubgraphRoom): () => Promise<void> {
  const forget = () =>
    forgetRegisters(room, new Date()).catch((error: unknown) =>
      room.log.warn({ err: error }, 'old registers could not be let go of'),
    )
  let under = Promise.resolve<unknown>(undefined)
  const timer = setInterval(() => {
    under = forget()
  }, everyMs).unref()
  return async () => {
    clearInterval(timer)
    await under
  }
}
