import type { BrowserContext, CDPSession, Page } from '@playwright/test'

/** A notification that the browser shows. */
export interface ShownNotification {
  readonly title: string
  readonly body: string
  readonly tag: string
}

/** The app's service worker as the browser knows it: what a push service and a finger on the screen do to it. */
export class AppWorker {
  readonly #context: BrowserContext
  readonly #devtools: CDPSession
  readonly #origin: string
  readonly #registrationId: string

  private constructor(
    context: BrowserContext,
    devtools: CDPSession,
    own: { origin: string; registrationId: string },
  ) {
    this.#context = context
    this.#devtools = devtools
    this.#origin = own.origin
    this.#registrationId = own.registrationId
  }

  /** The worker behind an open page of the app; `door` may show anything: it is the way to the browser's tools. */
  static async of(app: Page, door: Page, origin: string): Promise<AppWorker> {
    const context = app.context()
    const devtools = await context.newCDPSession(door)
    const registration = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${origin}/` && !isDeleted)
        if (own !== undefined) resolve(own.registrationId)
      })
    })
    await devtools.send('ServiceWorker.enable')
    return new AppWorker(context, devtools, { origin, registrationId: await registration })
  }

  /** Whether this browser shows notifications: Chromium's headless shell does not, whatever it is granted. */
  async hasScreen(): Promise<boolean> {
    return (await this.#evaluate<string>('Notification.permission')) === 'granted'
  }

  /** What the browser does when its push service hands it a message. */
  async push(text: string): Promise<void> {
    await this.#devtools.send('ServiceWorker.deliverPushMessage', {
      origin: this.#origin,
      registrationId: this.#registrationId,
      data: text,
    })
  }

  shown(): Promise<ShownNotification[]> {
    return this.#evaluate(
      'self.registration.getNotifications().then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))',
    )
  }

  /** A tap on the notification of a tag, or on one of its actions. */
  async tap(tag: string, action: string): Promise<void> {
    await this.#evaluate(`self.registration.getNotifications({ tag: ${JSON.stringify(tag)} }).then(([notification]) => {
      const action = ${JSON.stringify(action)}
      self.dispatchEvent(new NotificationEvent('notificationclick', { notification, action }))
    })`)
  }

  async #evaluate<T>(expression: string): Promise<T> {
    const own = () => this.#context.serviceWorkers().find((worker) => worker.url().startsWith(this.#origin))
    const worker = own() ?? (await this.#context.waitForEvent('serviceworker'))
    return worker.evaluate<T>(expression)
  }
}
