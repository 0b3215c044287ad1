import {
  type Client,
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
} from '@urql/vue'
import { byHash } from '../graphql/by-hash.ts'
import { noteConnection, noteMissed } from '../graphql/connection.ts'
import { createLiveStream } from '../graphql/stream/live-stream.ts'

/**
 * The gateway's graph. What it answers to staff is other people's: it stays in the memory of the page. `onSessionInDoubt` is
 * called when the server says that nobody is signed in, or may have cause to.
 */
export function createStaffGraph(onSessionInDoubt: () => void): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', headers: { 'x-aquacis-csrf': '1' } },
    exchanges: [
      // By document: what a mutation answers of a type, every question about that type is asked anew for.
      cacheExchange,
      mapExchange({
        onOperation: byHash,
        onResult: ({ error, operation }) => {
          if (operation.kind === 'query') noteConnection(error?.networkError ? 'unanswered' : 'answered')
          if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED'))
            onSessionInDoubt()
        },
      }),
      subscriptionExchange({
        forwardSubscription: createLiveStream({
          url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
          onLost: onSessionInDoubt,
          onMissed: noteMissed,
        }),
      }),
      fetchExchange,
    ],
  })
}
