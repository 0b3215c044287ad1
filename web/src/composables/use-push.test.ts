import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { type PushAddress, type PushDesk, usePush } from './use-push.ts'

const key = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'

/** The browser's side: one subscription at most, as `PushManager` has it. */
class FakeBrowser {
  permission: NotificationPermission = 'default'
  answer: NotificationPermission = 'granted'
  subscription: ReturnType<FakeBrowser['made']> | null = null

  made(applicationKey: string) {
    const bytes = Uint8Array.from(atob(applicationKey.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
    const endpoint = `https://push.example/${applicationKey.slice(-4)}`
    return {
      endpoint,
      options: { applicationServerKey: bytes.buffer },
      toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
      unsubscribe: async () => {
        this.subscription = null
        return true
      },
    }
  }

  readonly pushManager = {
    getSubscription: async () => this.subscription,
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
      this.subscription = this.made(applicationServerKey)
      return this.subscription
    },
  }
}

let browser: FakeBrowser
let known: PushAddress[]
const scope = effectScope()

beforeEach(() => {
  browser = new FakeBrowser()
  known = []
  const serviceWorker = { ready: Promise.resolve({ pushManager: browser.pushManager }) }
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { serviceWorker }))
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', {
    get permission() {
      return browser.permission
    },
    requestPermission: async () => {
      browser.permission = browser.answer
      return browser.answer
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** A server that takes what it is given, unless told otherwise. */
function opened(change: Partial<PushDesk> = {}) {
  const desk: PushDesk = {
    publicKey: async () => key,
    subscribe: async (address) => known.push(address) > 0,
    unsubscribe: async (endpoint) => {
      known = known.filter((one) => one.endpoint !== endpoint)
    },
    ...change,
  }
  const push = scope.run(() => usePush(desk))
  if (push === undefined) throw new Error('the scope has ended')
  return push
}

const settled = (push: ReturnType<typeof opened>) =>
  vi.waitFor(() => expect(push.state.value).not.toBe('unknown'))

test('whoever turns it on is asked once, and the server knows the browser', async () => {
  const push = opened()
  await settled(push)
  expect(push.state.value).toBe('off')
  await push.turnOn()
  expect(push.state.value).toBe('on')
  expect(known).toEqual([{ endpoint: 'https://push.example/Aiw4', p256dh: 'p', auth: 'a' }])
  await push.turnOff()
  expect([push.state.value, known, browser.subscription]).toEqual(['off', [], null])
})

test('whoever says no is not asked again, and told where to change it', async () => {
  browser.answer = 'denied'
  const push = opened()
  await push.turnOn()
  expect([push.state.value, push.hasFailed.value, known]).toEqual(['denied', false, []])
})

test('what the server does not know does not look as if it were on', async () => {
  for (const subscribe of [async () => false, async () => Promise.reject(new Error('no network'))]) {
    const push = opened({ subscribe })
    await push.turnOn()
    expect(push.hasFailed.value).toBe(true)
  }
  const push = opened({ subscribe: async () => false })
  await push.turnOn()
  expect([push.state.value, browser.subscription]).toEqual(['off', null])
})

test('a subscription of another key is made anew', async () => {
  browser.permission = 'granted'
  browser.subscription = browser.made(`B${'A'.repeat(86)}`)
  const push = opened()
  await push.turnOn()
  expect(known.map(({ endpoint }) => endpoint)).toEqual(['https://push.example/Aiw4'])
})

test('an iPhone is told to install the app first; a browser without push, that it has none', async () => {
  vi.stubGlobal('PushManager', undefined)
  Reflect.deleteProperty(window, 'PushManager')
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)',
  )
  const phone = opened()
  await settled(phone)
  expect(phone.state.value).toBe('install-first')
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (X11; Linux x86_64)')
  const old = opened()
  await settled(old)
  expect(old.state.value).toBe('unsupported')
})
