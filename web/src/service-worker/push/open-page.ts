/** Opens a page of the app: in a window that shows it, else in one that is open, else in a new one. */
export async function openPage(clients: Clients, origin: string, path: string): Promise<void> {
  const url = new URL(path, origin).href
  const windows = await clients.matchAll({ type: 'window' })
  const there = windows.find((one) => one.url === url)
  // The browser refuses where the window is not ours, or belongs to another version of the app.
  const led = there ?? (await windows[0]?.navigate(url).catch(() => null))
  if (led == null) {
    await clients.openWindow(url)
    return
  }
  // Without a tap behind it the browser leaves the window where it is; the page is there all the same.
  await led.focus().catch(() => undefined)
}
