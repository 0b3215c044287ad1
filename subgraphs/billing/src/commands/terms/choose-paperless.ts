import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { AccountEvent } from '../../domain/account/account-event.ts'
import { decideOnAccount } from './account-command.ts'

/** Whether bills of a contract come without paper, from the next one on. The same again changes nothing. */
export function choosePaperless(
  context: RequestContext,
  { contractId, paperless }: { readonly contractId: string; readonly paperless: boolean },
) {
  return decideOnAccount<never>(context, contractId, async (account) => {
    const facts: AccountEvent[] =
      account.paperless === paperless ? [] : [{ type: 'PaperlessChosen', paperless }]
    return { kind: 'accepted', facts }
  })
}
