import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connection } from '../connection.ts'
import { createLiveStream } from './live-stream.ts'

/** The browser's socket, with the server's end of it in the hands of the test. */
class FakeSocket extends EventTarget {
  static readonly opened: FakeSocket[] = []
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readyState = 0
  readonly sent: { id?: string; type: string; payload?: Record<string, unknown> }[] = []
  onopen: (() => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: ((event: unknown) => void) | null = null

  constructor() {
    super()
    FakeSocket.opened.push(this)
    queueMicrotask(() => {
      this.readyState = 1
      this.onopen?.()
    })
  }

  send(text: string): void {
    const message = JSON.parse(text)
    this.sent.push(message)
    if (message.type === 'connection_init') queueMicrotask(() => this.say({ type: 'connection_ack' }))
  }

  say(message: Record<string, unknown>): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.onclose?.({ code, reason })
  }
}

const request = {
  query: 'subscription …',
  operationName: 'LiveConsumption',
  variables: { servicePointId: 'point-1' },
  extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  // Waits are spread by chance: by the same in each run, or a ping falls into another's wait now and then.
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  FakeSocket.opened.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function subscribe() {
  const onLost = vi.fn()
  const onMissed = vi.fn()
  const received: unknown[] = []
  const forward = createLiveStream({ url: () => 'ws://nowhere.invalid/graphql', onLost, onMissed })
  const { unsubscribe } = forward(request, undefined as never).subscribe({
    next: (result) => received.push(result),
    error: () => {},
    complete: () => {},
  })
  return { onLost, onMissed, received, unsubscribe }
}

function subscriptions() {
  return FakeSocket.opened.flatMap(({ sent }) => sent.filter(({ type }) => type === 'subscribe'))
}

async function settle(ms = 0) {
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(ms)
}

test('subscribes by the hash alone and is live', async () => {
  const { unsubscribe } = subscribe()
  await settle()
  expect(subscriptions()[0]?.payload).toEqual({
    ...request,
    query: '',
    extensions: { ...request.extensions, resume: null },
  })
  expect(connection.value).toBe('live')
  unsubscribe()
})

test('hands on what the server sends', async () => {
  const { received, unsubscribe } = subscribe()
  await settle()
  const [socket] = FakeSocket.opened
  socket?.say({ id: subscriptions()[0]?.id, type: 'next', payload: { data: { litres: 1 } } })
  expect(received).toEqual([{ data: { litres: 1 } }])
  unsubscribe()
})

test('comes back by itself when the socket is lost, and has the session looked at', async () => {
  const { onLost, unsubscribe } = subscribe()
  await settle()
  FakeSocket.opened[0]?.close(1006)
  expect(connection.value).toBe('reconnecting')
  expect(onLost).toHaveBeenCalled()
  await settle(2_000)
  expect(FakeSocket.opened).toHaveLength(2)
  expect(subscriptions()).toHaveLength(2)
  expect(connection.value).toBe('live')
  unsubscribe()
})

test.each(['complete', 'error'])(
  'subscribes again when the server ends the subscription with %s',
  async (type) => {
    const { unsubscribe } = subscribe()
    await settle()
    const { id } = subscriptions()[0] ?? {}
    FakeSocket.opened[0]?.say({ id, type, ...(type === 'error' ? { payload: [{ message: '-' }] } : {}) })
    await settle(2_000)
    expect(subscriptions()).toHaveLength(2)
    unsubscribe()
  },
)

test('says where it stopped when it comes back', async () => {
  const { received, onMissed, unsubscribe } = subscribe()
  await settle()
  const say = (payload: object) =>
    FakeSocket.opened.at(-1)?.say({ id: subscriptions().at(-1)?.id, type: 'next', payload })
  const sent = () => subscriptions().at(-1)?.payload?.['extensions']
  say({ data: null, extensions: { resume: { epoch: 'e', after: 0 } } })
  say({ data: { litres: 1 }, extensions: { resume: { epoch: 'e', after: 1 } } })
  FakeSocket.opened[0]?.close(1006)
  await settle(2_000)
  expect(sent()).toMatchObject({ resume: { epoch: 'e', after: 1 } })
  expect(onMissed).not.toHaveBeenCalled()
  // Frames that only say where the stream stands are handed on to nobody.
  expect(received).toHaveLength(1)
  say({ data: null, extensions: { refetch: true, resume: { epoch: 'f', after: 0 } } })
  expect(onMissed).toHaveBeenCalledOnce()
  expect(received).toHaveLength(1)
  FakeSocket.opened.at(-1)?.close(1006)
  await settle(2_000)
  expect(sent()).toMatchObject({ resume: { epoch: 'f', after: 0 } })
  unsubscribe()
})

test('asks ever more seldom what is refused', async () => {
  const { unsubscribe } = subscribe()
  await settle()
  for (let refusal = 0; refusal < 6; refusal += 1) {
    const { id } = subscriptions().at(-1) ?? {}
    const socket = FakeSocket.opened.at(-1)
    socket?.say({ id, type: 'next', payload: { data: null, errors: [{ message: 'not yours' }] } })
    socket?.say({ id, type: 'complete' })
    await settle(30_000)
  }
  const before = subscriptions().length
  const socket = FakeSocket.opened.at(-1)
  const { id } = subscriptions().at(-1) ?? {}
  socket?.say({ id, type: 'next', payload: { data: null, errors: [{ message: 'not yours' }] } })
  socket?.say({ id, type: 'complete' })
  await settle(10_000)
  expect(subscriptions()).toHaveLength(before)
  unsubscribe()
})

test('gives up on a socket that does not answer a ping', async () => {
  const { unsubscribe } = subscribe()
  await settle()
  await settle(15_000)
  expect(FakeSocket.opened[0]?.sent.at(-1)?.type).toBe('ping')
  await settle(5_000)
  expect(connection.value).not.toBe('live')
  await settle(2_000)
  expect(FakeSocket.opened.length).toBeGreaterThan(1)
  unsubscribe()
})

test('asks no more once nobody listens', async () => {
  const { unsubscribe } = subscribe()
  await settle()
  unsubscribe()
  await settle(60_000)
  expect(subscriptions()).toHaveLength(1)
  expect(FakeSocket.opened).toHaveLength(1)
})
