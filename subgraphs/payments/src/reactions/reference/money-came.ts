import { type Reaction, reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { endNeedlessReferences } from '../../commands/reference/end-needless.ts'
import { CreditAllotted, PaymentPosted } from '../../events.ts'

/** Where bills are paid, other references for them are not needed any more. */
export const moneyCame: readonly Reaction[] = [PaymentPosted, CreditAllotted].map((event) =>
  reaction<{ readonly contractId: string }>(event, (_room, tx, { data }) =>
    endNeedlessReferences(tx, data.contractId, new Date()),
  ),
)
