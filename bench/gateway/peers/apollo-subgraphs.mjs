// The three subgraphs as Apollo Server serves them on Fastify, run by graphql-js. Reads SUBGRAPHS and PORT.
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { fastify } from 'fastify'
import { parse } from 'graphql'
import { resolvers } from './resolvers.mjs'

const server = fastify({ keepAliveTimeout: 65_000 })
for (const [name, sdl] of Object.entries(JSON.parse(process.env.SUBGRAPHS))) {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers[name] }])
  const plugins = [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
  ]
  const apollo = new ApolloServer({
    schema,
    plugins,
    persistedQueries: false,
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  server.post(`/${name}/graphql`, fastifyApolloHandler(apollo))
}
server.get('/health', async () => ({ status: 'ok' }))
await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
console.log('the subgraphs are ready')
