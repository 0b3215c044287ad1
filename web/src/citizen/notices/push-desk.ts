import type { Client } from '@urql/vue'
import type { PushDesk } from '../../composables/use-push.ts'
import {
  PushPublicKeyDocument,
  SubscribePushDocument,
  UnsubscribePushDocument,
} from '../../graphql/generated/graphql.ts'

/** The server's side of messages to this browser, for `usePush`. */
export function pushDesk(client: Client): PushDesk {
  return {
    async publicKey() {
      const { data } = await client
        .query(PushPublicKeyDocument, {}, { requestPolicy: 'network-only' })
        .toPromise()
      if (data === undefined) throw new Error('the key to subscribe with did not come')
      return data.pushPublicKey
    },
    async subscribe(input) {
      const { data } = await client.mutation(SubscribePushDocument, { input }).toPromise()
      return data?.subscribePush.__typename === 'PushSubscribed'
    },
    async unsubscribe(endpoint) {
      await client.mutation(UnsubscribePushDocument, { endpoint }).toPromise()
    },
  }
}
