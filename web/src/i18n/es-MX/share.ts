export const share = {
  title: 'Foto compartida',
  text: 'Por ahora la app no envía fotos a la CEA. Esta foto no ha salido de tu teléfono.',
  photo: 'La foto que compartiste',
  now: 'Si ves agua que corre en tu casa, revisa tus alertas: ahí dice desde cuándo y qué revisar primero.',
  alerts: 'Ver mis alertas',
  forget: 'Borrar la foto de la app',
  forgotten: 'La foto ya no está en la app. La tuya sigue donde la tenías.',
  none: {
    title: 'Aquí no hay ninguna foto',
    text: 'Con la app instalada puedes elegir «Mi agua» al compartir una foto desde tu teléfono.',
  },
} as const
