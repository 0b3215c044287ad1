import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Alert } from '../domain/alerts/alert.ts'
import { alertsByIds } from '../store/alerts/alert.ts'
import { loadHolders } from '../store/service-point-holder.ts'

/** An alert after something became of it. */
export interface AlertUpdate extends Alert {
  /** Under which water runs at its service point now. */
  readonly contractId: string
  /** Of whatever caused it. */
  readonly traceId: string
}

/** An alert of which something was told, and by what. */
export interface HeardAlert {
  readonly alertId: string
  readonly servicePointId: string
  readonly traceId: string
}

/** Looks up how these alerts stand, all at once, in the same order; null for those that are gone. */
export async function loadAlertUpdates(
  tx: Transaction,
  heard: readonly HeardAlert[],
): Promise<(AlertUpdate | null)[]> {
  const alerts = await alertsByIds(
    tx,
    heard.map(({ alertId }) => alertId),
  )
  const holders = await loadHolders(
    tx,
    heard.map(({ servicePointId }) => servicePointId),
  )
  return heard.map(({ alertId, servicePointId, traceId }) => {
    const [alert, holder] = [alerts.get(alertId), holders.get(servicePointId)]
    return alert && holder ? { ...alert, contractId: holder.contractId, traceId } : null
  })
}
