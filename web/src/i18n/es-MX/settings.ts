export const settings = {
  title: 'Ajustes',
  account: 'Tu cuenta',
  signedInAs: 'Entraste como {name}.',
  signOut: 'Cerrar sesión',
  signOutHint: 'Al cerrar sesión borramos de este teléfono tu consumo y tus datos.',
  language: 'Idioma',
  spanish: 'Español',
  english: 'English',
  install: {
    title: 'En tu pantalla de inicio',
    prompt: 'Instala la app: abre más rápido y funciona también sin conexión.',
    button: 'Instalar',
    'share-menu': 'Para instalarla, toca Compartir y luego «Agregar a inicio».',
    'browser-menu':
      'Para instalarla, abre el menú de tu navegador y elige «Instalar» o «Agregar a pantalla de inicio».',
    installed: 'La app ya está instalada en este dispositivo.',
  },
} as const
