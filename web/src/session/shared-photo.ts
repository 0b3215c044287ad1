// Written by the service worker, which receives what the phone shares: service-worker/receive-share.ts.
const cacheName = 'aquacis-shared'
/** Where the app shows it from: answered on this device, never asked of the server. */
export const sharedPhotoAddress = '/compartir/foto'

/** The photo that was shared with the app, as the service worker answers for its address; undefined when there is none. */
export async function sharedPhoto(): Promise<Response | undefined> {
  if (!('caches' in globalThis)) return undefined
  return (await caches.open(cacheName)).match(sharedPhotoAddress)
}

/** Keeps a photo until it is forgotten, in place of the one before. */
export async function keepSharedPhoto(photo: Blob): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.put(sharedPhotoAddress, new Response(photo, { headers: { 'content-type': photo.type } }))
}

export async function forgetSharedPhoto(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(cacheName)
}
