import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AlertOpened } from '@aquacis/metering/events'
import { tellAlert } from '../commands/tell-alert.ts'
import { heardAlert } from './heard-alert.ts'

/** Whom an alert concerns is told at once. */
export const alertOpened = reaction(AlertOpened, async (_room, tx, { data }) => {
  const alert = heardAlert(data)
  if (alert !== null) await tellAlert(tx, alert, new Date())
})
