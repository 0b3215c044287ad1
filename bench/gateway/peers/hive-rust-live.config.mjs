import { defineConfig } from '@graphql-hive/gateway'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

export const gatewayConfig = defineConfig({
  logging: 'info',
  graphqlEndpoint: '/graphql',
  transportEntries: { '*': { options: { subscriptions: { kind: 'ws' } } } },
  unifiedGraphHandler,
})
