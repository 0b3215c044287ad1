// Stock Apollo: its gateway, its server, Fastify. Reads SUPERGRAPH and PORT.
import { readFileSync } from 'node:fs'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { fastify } from 'fastify'

const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.env.SUPERGRAPH, 'utf8') })
const apollo = new ApolloServer({ gateway, stopOnTerminationSignals: false })
await apollo.start()
const server = fastify()
server.post('/graphql', fastifyApolloHandler(apollo))
await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
console.log('the peer is ready')
