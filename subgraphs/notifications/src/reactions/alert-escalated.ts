import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { AlertEscalated } from '@aquacis/metering/events'
import { tellAlert } from '../commands/tell-alert.ts'
import { heardAlert } from './heard-alert.ts'

/** What got worse is told again, at night too. */
export const alertEscalated = reaction(AlertEscalated, async (_room, tx, { data }) => {
  const alert = heardAlert(data)
  if (alert !== null) await tellAlert(tx, alert, new Date())
})
