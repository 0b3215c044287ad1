import { forbidden } from '@aquacis/kit/runtime/errors.ts'
import type { RenewableEvents } from '@aquacis/kit/runtime/subscription-events.ts'
import type { SubscriptionResolvers } from '../../generated/resolvers.ts'
import { referenceFeedOf } from '../../live/reference-feed.ts'
import type { PaymentsContext } from '../../loaders.ts'
import type { KeptReference } from '../../store/reference/payment-reference.ts'
import { seenReference } from './reference-access.ts'
import { referenceLoaders } from './reference-loaders.ts'
import type { SeenReference } from './seen-reference.ts'

export const referenceSubscriptions: Pick<SubscriptionResolvers, 'paymentUpdated'> = {
  paymentUpdated: {
    subscribe: async (_root, { referenceId, key }, context) =>
      follow(context, referenceId.toLowerCase(), key ?? null),
    resolve: (reference: SeenReference) => reference,
  },
}

/** A reference now and at each change, for as long as whoever follows may see it. */
async function follow(
  context: PaymentsContext,
  id: string,
  key: string | null,
): Promise<RenewableEvents<SeenReference>> {
  const first = await seenReference(context, id, key)
  if (first === null) throw forbidden()
  const { byKey } = first
  const events = referenceFeedOf(context.room).of(id)
  let isForbidden = false
  const seen = ({ done, value }: IteratorResult<KeptReference>): IteratorResult<SeenReference> =>
    done === true ? { done: true, value: undefined } : { done: false, value: { ...value, byKey } }
  const followed: RenewableEvents<SeenReference> = {
    async next() {
      const next = await events.next()
      if (isForbidden) throw forbidden()
      return seen(next)
    },
    async return() {
      await events.return?.()
      return { done: true, value: undefined }
    },
    async renew(viewer) {
      const renewed = { ...context, viewer }
      if ((await seenReference({ ...renewed, ...referenceLoaders(renewed) }, id, key)) !== null) return
      isForbidden = true
      events.finish()
    },
    [Symbol.asyncIterator]: () => followed,
  }
  return followed
}
