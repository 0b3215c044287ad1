import type { OptimisticMutationResolver } from '@urql/exchange-graphcache'

/** What somebody says of an alert counts on this device at once, and waits here for a connection when there is none. */
export const giveAlertFeedback: OptimisticMutationResolver = ({ alertId, verdict }, cache) => {
  const alert = { __typename: 'Alert', id: String(alertId) }
  const known = (field: string) => cache.resolve(alert, field) ?? null
  return {
    __typename: 'AlertFeedbackGiven',
    alert: { ...alert, myVerdict: verdict, closedAt: known('closedAt'), closedReason: known('closedReason') },
  }
}
