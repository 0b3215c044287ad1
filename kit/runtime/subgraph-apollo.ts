import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import { maskErrors } from './errors.ts'
import { mostTokens } from './execution/compiled-operations.ts'
import type { Logger } from './log.ts'
import type { RequestContext } from './subgraph-definition.ts'

/** How one subgraph answers queries and mutations. */
export interface SubgraphApolloOptions {
  readonly schema: GraphQLSchema
  readonly log: Logger
  readonly introspection: boolean
}

/**
 * Executes queries and mutations: nothing reported to anybody, no page for browsers, no stack in an answer, no hints
 * about the schema unless introspection is on, errors masked and logged once. Started before it returns.
 */
export async function subgraphApollo(options: SubgraphApolloOptions): Promise<ApolloServer<RequestContext>> {
  const { schema, log, introspection } = options
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    formatError: maskErrors(log),
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
  await apollo.start()
  return apollo
}

/** Apollo logs sentences alone; what fails in a resolver reaches the log by `maskErrors`. */
function apolloLogger(log: Logger) {
  return {
    debug: (message: string) => log.debug(message),
    info: (message: string) => log.info(message),
    warn: (message: string) => log.warn(message),
    error: (message: string) => log.error(message),
  }
}
