import { expect, test } from 'vitest'
import { fakeGraph } from '../../testing/fake-graph.ts'
import { pushDesk } from './push-desk.ts'

const address = { endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a' }

test('a browser is taken or not, as the server says', async () => {
  const { client, asked } = fakeGraph({
    PushPublicKey: () => ({ pushPublicKey: 'BKey' }),
    SubscribePush: ({ input }) => ({
      subscribePush:
        (input as typeof address).endpoint === address.endpoint
          ? { __typename: 'PushSubscribed' }
          : { __typename: 'PushServiceUnknown' },
    }),
    UnsubscribePush: () => ({ unsubscribePush: { __typename: 'PushUnsubscribed' } }),
  })
  const desk = pushDesk(client)
  expect(await desk.publicKey()).toBe('BKey')
  expect(await desk.subscribe(address)).toBe(true)
  expect(await desk.subscribe({ ...address, endpoint: 'https://other.example/1' })).toBe(false)
  await desk.unsubscribe(address.endpoint)
  expect(asked).toEqual(['PushPublicKey', 'SubscribePush', 'SubscribePush', 'UnsubscribePush'])
})

test('without an answer there is no key', async () => {
  const { client } = fakeGraph({ PushPublicKey: () => Promise.reject(new Error('no network')) })
  await expect(pushDesk(client).publicKey()).rejects.toThrow('did not come')
})
