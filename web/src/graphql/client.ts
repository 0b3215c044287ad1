import { cacheExchange, offlineExchange } from '@urql/exchange-graphcache'
import {
  type Client,
  type CombinedError,
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
} from '@urql/vue'
import { whenQuiet } from '../composables/when-quiet.ts'
import { fetchUnlessAskedEarly } from '../opening/early-contracts.ts'
import { byHash } from './by-hash.ts'
import { cacheRules } from './cache-rules.ts'
import { noteConnection, noteMissed } from './connection.ts'
import { graphStorage } from './storage.ts'
import { createLiveStream } from './stream/live-stream.ts'

/** Without an answer of its own: no network, or a proxy that speaks for a server which is not there. */
function isUnanswered({ networkError, response }: CombinedError): boolean {
  if (networkError === undefined) return false
  const status: unknown = response?.status
  return typeof status !== 'number' || status >= 502
}

const readWithinMs = 1_000

export interface GraphClientOptions {
  /** The server says that nobody is signed in, or may have cause to. */
  readonly onSessionInDoubt: () => void
  /** Nobody is signed in, as far as this device knows: what everybody may follow can be followed all the same. */
  readonly isNobody?: () => boolean
  /** The server does not know, or cannot run any more, what this app asks: another version is there. */
  readonly onOutdated: () => void
}

/** What a document is refused with that was known when this app was built. */
const unknownCodes: ReadonlySet<unknown> = new Set(['PERSISTED_QUERY_NOT_FOUND', 'GRAPHQL_VALIDATION_FAILED'])

export interface GraphClient {
  readonly client: Client
  /** What the device keeps has been read. Ask nothing before: an answer that overtakes it would not be kept. */
  readonly ready: Promise<void>
}

export function createGraphClient({
  onSessionInDoubt,
  onOutdated,
  isNobody,
}: GraphClientOptions): GraphClient {
  let onRead = () => {}
  const read = new Promise<void>((resolve) => {
    onRead = resolve
  })
  const storage = graphStorage(() => onRead())
  if (storage === null) onRead()
  const socketUrl = `${location.origin.replace(/^http/, 'ws')}/graphql`
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetch: fetchUnlessAskedEarly,
    fetchOptions: { credentials: 'same-origin', headers: { 'x-aquacis-csrf': '1' } },
    exchanges: [
      storage === null
        ? cacheExchange(cacheRules)
        : offlineExchange({
            ...cacheRules,
            storage,
            isOfflineError: (error) => error !== undefined && isUnanswered(error),
          }),
      mapExchange({
        onOperation: byHash,
        onResult: (result) => {
          const { error, operation } = result
          if (operation.kind === 'query')
            noteConnection(error && isUnanswered(error) ? 'unanswered' : 'answered')
          if (error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED'))
            onSessionInDoubt()
          if (error?.graphQLErrors.some(({ extensions }) => unknownCodes.has(extensions['code'])))
            onOutdated()
          // Seldom: opening the app does not wait for it. Where the file is gone (an update midway), the answer is as it is.
          return error?.graphQLErrors.length
            ? import('./partial-answer.ts').then(
                ({ withoutFailedParts }) => withoutFailedParts(result),
                () => result,
              )
            : result
        },
      }),
      subscriptionExchange({
        forwardSubscription: createLiveStream({
          url: () => (isNobody?.() ? `${socketUrl}?guest` : socketUrl),
          onLost: onSessionInDoubt,
          onMissed: noteMissed,
          mayOpen: () => whenQuiet(500),
        }),
      }),
      fetchExchange,
    ],
  })
  // A database that does not open (another window is changing it, say) must not keep the app shut.
  return {
    client,
    ready: Promise.race([read, new Promise<void>((resolve) => setTimeout(resolve, readWithinMs))]),
  }
}
