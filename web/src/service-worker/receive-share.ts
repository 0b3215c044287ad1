import { registerRoute } from 'workbox-routing'
import { keepSharedPhoto, sharedPhoto, sharedPhotoAddress } from '../session/shared-photo.ts'

/** Receives a photo that the phone shares with the app (`share_target` of the manifest), and leads to the page that shows it. */
export function receiveShares(): void {
  registerRoute(
    ({ url }) => url.pathname === '/compartir',
    async ({ request }) => {
      const photo = (await request.formData()).get('foto')
      if (photo instanceof Blob && photo.type.startsWith('image/')) await keepSharedPhoto(photo)
      return Response.redirect('/compartir', 303)
    },
    'POST',
  )
  registerRoute(
    ({ url }) => url.pathname === sharedPhotoAddress,
    async () => (await sharedPhoto()) ?? new Response(null, { status: 404 }),
  )
}
