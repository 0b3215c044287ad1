import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** The browser's side of a service worker, as far as the page sees it. */
class FakeWorkers extends EventTarget {
  controller: object | null = null
  readonly registration = Object.assign(new EventTarget(), {
    waiting: null as null | { postMessage: (message: string) => void },
    installing: null as EventTarget | null,
    update: async () => undefined,
  })

  register = async () => this.registration

  /** Another version arrives and waits. */
  install(worker: { postMessage: (message: string) => void }): void {
    const installing = new EventTarget()
    this.registration.installing = installing
    this.registration.dispatchEvent(new Event('updatefound'))
    this.registration.waiting = worker
    installing.dispatchEvent(new Event('statechange'))
  }

  takeOver(): void {
    this.controller = {}
    this.dispatchEvent(new Event('controllerchange'))
  }
}

let workers: FakeWorkers

beforeEach(() => {
  vi.resetModules()
  workers = new FakeWorkers()
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { serviceWorker: workers }))
  vi.spyOn(location, 'reload').mockImplementation(() => {})
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function openPage() {
  const module = await import('./use-app-update.ts')
  await module.keepAppOnDevice()
  return module
}

test('the first version takes the page over without a word', async () => {
  const { newVersion } = await openPage()
  workers.install({ postMessage: () => {} })
  workers.takeOver()
  expect(newVersion.value).toBeUndefined()
  expect(location.reload).not.toHaveBeenCalled()
})

test('a later version waits until the person wants it, and then loads the page anew', async () => {
  const { newVersion, takeNewVersion } = await openPage()
  workers.takeOver()
  const postMessage = vi.fn()
  workers.install({ postMessage })
  expect(newVersion.value).toBeDefined()
  expect(postMessage).not.toHaveBeenCalled()

  takeNewVersion()
  expect(postMessage).toHaveBeenCalledWith('take-over')
  workers.takeOver()
  expect(location.reload).toHaveBeenCalledOnce()
})

test('refused by the server, it looks for the new version at once, and the page can be loaded anew in any case', async () => {
  const update = vi.spyOn(workers.registration, 'update')
  const { isOutdated, noteOutdated, takeNewVersion } = await openPage()
  takeNewVersion()
  expect(location.reload).not.toHaveBeenCalled()
  noteOutdated()
  noteOutdated()
  expect(update).toHaveBeenCalledOnce()
  expect(isOutdated.value).toBe(true)
  takeNewVersion()
  expect(location.reload).toHaveBeenCalledOnce()
})

test('a page whose files are gone is one of before', async () => {
  const { isOutdated } = await openPage()
  expect(isOutdated.value).toBe(false)
  dispatchEvent(new Event('vite:preloadError'))
  expect(isOutdated.value).toBe(true)
})

test('a later version is used by itself while nobody looks', async () => {
  await openPage()
  workers.takeOver()
  const postMessage = vi.fn()
  workers.install({ postMessage })
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(postMessage).toHaveBeenCalledWith('take-over')
})
