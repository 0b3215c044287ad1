// The three subgraphs as the product serves its own: token, rights, trace, masking and all. Reads SUBGRAPHS, PORT,
// TOKEN_PUBLIC_JWK, EVENT_LOG_URL, DATABASES (both addresses of each by name) and MIGRATIONS.
import { randomBytes } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { serveSubgraphs } from '@aquacis/kit/runtime/subgraph-server.ts'
import { resolvers } from './peers/resolvers.mjs'

const definitions = Object.entries(JSON.parse(process.env.SUBGRAPHS)).map(([name, typeDefs]) => ({
  ...{ name, typeDefs, resolvers: resolvers[name], reactions: [] },
  migrations: pathToFileURL(process.env.MIGRATIONS),
  context: (base) => base,
}))
const { shutdown } = await serveSubgraphs(definitions, {
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  logLevel: 'info',
  introspection: false,
  eventLogUrl: process.env.EVENT_LOG_URL,
  tokenPublicJwk: process.env.TOKEN_PUBLIC_JWK,
  sealingKey: randomBytes(32).toString('base64'),
  databases: JSON.parse(process.env.DATABASES),
})
shutdown.listen()
console.log('the subgraphs are ready')
