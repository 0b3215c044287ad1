import { expect, type Page } from '@playwright/test'

/** All records of the app on the device. An expression for the page: the house's own programs know no DOM. */
export const keptRecords = `(async () => {
  const records = []
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => {
      indexedDB.open(name).onsuccess = (event) => resolve(event.target.result)
    })
    for (const store of database.objectStoreNames) {
      records.push(await new Promise((resolve) => {
        database.transaction(store).objectStore(store).getAll().onsuccess = (event) => resolve(event.target.result)
      }))
    }
    database.close()
  }
  return records
})()`

const keptForNoNetwork = `navigator.serviceWorker.ready.then(async () => JSON.stringify(await ${keptRecords}))`

/** Waits until the app can be opened without network, and has these words on the device. */
export async function keptOnDevice(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => page.evaluate<string>(keptForNoNetwork), { timeout: 60_000, message: `${words} is kept` })
    .toContain(words)
}
