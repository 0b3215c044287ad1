import { defineConfig } from '@graphql-hive/gateway'

/** Subscriptions at the subgraphs over WebSocket, as ours does it. */
export const gatewayConfig = defineConfig({
  logging: 'info',
  graphqlEndpoint: '/graphql',
  transportEntries: { '*': { options: { subscriptions: { kind: 'ws' } } } },
})
