import type { ManifestOptions } from 'vite-plugin-pwa'

/** What the phone shows of the app outside of the app: read by residents, hence Spanish. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Mi agua · CEA Querétaro',
  short_name: 'Mi agua',
  description: 'Tu consumo de agua en vivo, por hora y por día, con tu medidor de la CEA Querétaro.',
  lang: 'es-MX',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#F6F4EE',
  theme_color: '#F6F4EE',
  categories: ['utilities'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  // A photo of water that runs: see service-worker/receive-share.ts.
  share_target: {
    action: '/compartir',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'foto', accept: ['image/*'] }] },
  },
  shortcuts: [
    { name: 'Consumo por hora', url: '/consumo' },
    { name: 'Alertas', url: '/alertas' },
  ],
}
