import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AlertClosed } from '@aquacis/metering/events'
import { tellAlert } from '../commands/tell-alert.ts'
import { heardAlert, heardEnd } from './heard-alert.ts'

/** Whoever was told that something stands is told that it ended. */
export const alertClosed = reaction(AlertClosed, async (_room, tx, { data }) => {
  const alert = heardAlert(data, heardEnd(data.closedAt, data.reason))
  if (alert !== null) await tellAlert(tx, alert, new Date())
})
