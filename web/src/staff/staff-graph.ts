import {
  type Client,
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
} from '@urql/vue'
import { byHash } from '../graphql/by-hash.ts'
import { noteConnection } from '../graphql/connection.ts'
import { createLiveStream } from '../graphql/stream/live-stream.ts'

export interface StaffGraphOptions {
  /** The server says that nobody is signed in, or may have cause to. */
  readonly onSessionInDoubt: () => void
  /** Something was missed that does not come again: what is shown has to be asked for anew. */
  readonly onMissed: () => void
}

/** The gateway's graph. What it answers to staff is other people's: it stays in the memory of the page. */
export function createStaffGraph({ onSessionInDoubt, onMissed }: StaffGraphOptions): Client {
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
          url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
          onLost: onSessionInDoubt,
          onMissed,
        }),
      }),
      fetchExchange,
    ],
  })
}
