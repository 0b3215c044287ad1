import { connectionOf, idPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import { stepOf } from '../../domain/run/run-progress.ts'
import { runTitle } from '../../domain/run/run-title.ts'
import type {
  BillingExceptionResolvers,
  BillingRunResolvers,
  FiscalDelayResolvers,
} from '../../generated/resolvers.ts'
import { runsByIds } from '../../store/run/billing-run.ts'
import { delayedOf } from '../../store/run/pending-fiscal.ts'
import { leftOutOf } from '../../store/run/run-contract.ts'

export const BillingRun: BillingRunResolvers = {
  __resolveReference: async ({ id }, { room, viewer }) =>
    (await room.database.transaction(viewer, (tx) => runsByIds(tx, [id]))).get(id) ?? null,
  title: (run) => runTitle(run),
  step: async (run, _args, { runProgress }) => stepOf(run, await runProgress.require(run.id)),
  operatingUnit: ({ operatingUnitIds: [only, ...others] }) =>
    only === undefined || others.length > 0 ? null : { __typename: 'OperatingUnit', id: String(only) },
  progress: async (run, _args, { runProgress, now }) => ({
    ...(await runProgress.require(run.id)),
    run,
    at: now,
  }),
  billed: async ({ id }, _args, { runProgress }) =>
    pesosText(centavos((await runProgress.require(id)).billed)),
  exceptions: async ({ id }, args, { room, viewer }) => {
    const page = readPage(args, idPlaces)
    const leftOut = await room.database.transaction(viewer, (tx) => leftOutOf(tx, id, page))
    return connectionOf(leftOut, page, idPlaces, ({ contractId }) => contractId)
  },
  waitingForStamp: async ({ id }, args, { room, viewer }) => {
    const page = readPage(args, idPlaces)
    const delayed = await room.database.transaction(viewer, (tx) => delayedOf(tx, id, page))
    return connectionOf(delayed, page, idPlaces, ({ contractId }) => contractId)
  },
}

export const FiscalDelay: FiscalDelayResolvers = {
  contract: ({ contractId }) => ({ __typename: 'Contract', id: contractId }),
}

export const BillingException: BillingExceptionResolvers = {
  contract: ({ contractId }) => ({ __typename: 'Contract', id: contractId }),
}
