import { subgraphVariables } from '@aquacis/kit/runtime/subgraph-configuration.ts'
import { mailVariables, pushVariables } from './settings.ts'

/**
 * Environment of this domain's own process.
 * @public read by whoever compares .env.example and compositions with the processes
 */
export const notificationsConfiguration = subgraphVariables(['notifications'], {
  ...pushVariables,
  ...mailVariables,
})
