import { onScopeDispose, readonly, type ShallowRef, shallowRef } from 'vue'

/**
 * Whether this browser is told while the app is closed. `unknown` until the browser has answered; `install-first` on an
 * iPhone, which tells installed apps only; `denied` where somebody said no and only the browser's settings mend it.
 */
export type PushState = 'unknown' | 'unsupported' | 'install-first' | 'denied' | 'off' | 'on'

/** What a browser is reached by. */
export interface PushAddress {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** The server's side of it. */
export interface PushDesk {
  /** The key to subscribe with, base64url. */
  publicKey(): Promise<string>
  /** False where the server does not want this browser. */
  subscribe(address: PushAddress): Promise<boolean>
  unsubscribe(endpoint: string): Promise<void>
}

/** Messages to this browser: how things stand, and the switch. */
export interface Push {
  readonly state: Readonly<ShallowRef<PushState>>
  /** Something is under way: the switch waits. */
  readonly isBusy: Readonly<ShallowRef<boolean>>
  /** The last switching did not work out; trying again may. */
  readonly hasFailed: Readonly<ShallowRef<boolean>>
  /** To be called from a tap: it may ask the person. */
  turnOn(): Promise<void>
  turnOff(): Promise<void>
}

function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

function withoutSupport(): PushState {
  const isAppleDevice = /iPhone|iPad/.test(navigator.userAgent)
  const isInstalled = matchMedia('(display-mode: standalone)').matches
  return isAppleDevice && !isInstalled ? 'install-first' : 'unsupported'
}

async function registered(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.ready
}

function addressOf(subscription: PushSubscription): PushAddress | null {
  const { endpoint, keys } = subscription.toJSON()
  const { p256dh, auth } = keys ?? {}
  return endpoint === undefined || p256dh === undefined || auth === undefined
    ? null
    : { endpoint, p256dh, auth }
}

/** Whether a subscription was made with this key: one of another installation, or of an older key, tells nothing. */
function isOf(subscription: PushSubscription, key: string): boolean {
  const { applicationServerKey } = subscription.options
  if (applicationServerKey === null) return false
  const bytes = String.fromCharCode(...new Uint8Array(applicationServerKey))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === key
}

/** The subscription of this browser, made where there is none of this key. */
async function subscriptionOf(key: string): Promise<PushSubscription> {
  const { pushManager } = await registered()
  const known = await pushManager.getSubscription()
  if (known !== null && isOf(known, key)) return known
  await known?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

/** Messages to this browser. */
export function usePush(desk: PushDesk): Push {
  const state = shallowRef<PushState>('unknown')
  const isBusy = shallowRef(false)
  const hasFailed = shallowRef(false)

  async function look(): Promise<void> {
    if (!isSupported()) state.value = withoutSupport()
    else if (Notification.permission === 'denied') state.value = 'denied'
    else {
      const subscription = await (await registered()).pushManager.getSubscription()
      state.value = subscription !== null && Notification.permission === 'granted' ? 'on' : 'off'
    }
  }

  let looking = Promise.resolve()
  /** One after the other, so that what was found first does not overtake what was found last. */
  function lookAgain(): Promise<void> {
    looking = looking.then(look).catch(() => undefined)
    return looking
  }

  async function turning(work: () => Promise<boolean>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    try {
      hasFailed.value = !(await work())
    } catch {
      hasFailed.value = true
    } finally {
      await lookAgain()
      isBusy.value = false
    }
  }

  async function subscribe(): Promise<boolean> {
    if ((await Notification.requestPermission()) !== 'granted') return true
    const subscription = await subscriptionOf(await desk.publicKey())
    const address = addressOf(subscription)
    if (address !== null && (await desk.subscribe(address))) return true
    // The server does not know it: left alone it would look as if it were on.
    await subscription.unsubscribe()
    return false
  }

  async function unsubscribe(): Promise<boolean> {
    const subscription = await (await registered()).pushManager.getSubscription()
    if (subscription === null) return true
    // The browser first: then nothing is shown even where the server cannot be told.
    await subscription.unsubscribe()
    await desk.unsubscribe(subscription.endpoint)
    return true
  }

  const comeBack = () => {
    // Permission may have been given or taken in the browser's settings meanwhile.
    if (document.visibilityState === 'visible') void lookAgain()
  }
  document.addEventListener('visibilitychange', comeBack)
  onScopeDispose(() => document.removeEventListener('visibilitychange', comeBack))
  void lookAgain()

  return {
    state: readonly(state),
    isBusy: readonly(isBusy),
    hasFailed: readonly(hasFailed),
    turnOn: () => turning(subscribe),
    turnOff: () => turning(unsubscribe),
  }
}
