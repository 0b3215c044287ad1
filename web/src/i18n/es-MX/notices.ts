export const notices = {
  title: 'Avisos',
  loading: 'Cargando tus avisos',
  open: 'Ver la alerta',
  unread: 'sin leer',
  readAll: 'Marcar todos como leídos',
  earlier: 'Ver anteriores',
  told: 'Avisado {at}',
  ended: {
    ENDED: 'Terminó {at}.',
    CORRECTED: 'Se corrigió {at}: lecturas que llegaron tarde mostraron que no había nada.',
    DISMISSED: 'Se cerró {at}: alguien revisó y no encontró nada.',
    ACCEPTED_AS_NORMAL: 'Se cerró {at}: dijiste que así es tu casa.',
    METER_REMOVED: 'Se cerró {at}: se retiró el medidor.',
    MOVED_OUT: 'Se cerró {at}: ese domicilio ya no es tuyo.',
  },
  gone: 'Ese domicilio ya no es tuyo.',
  how: {
    title: 'Cómo quieres que te avisemos',
    push: 'Avisarme en este dispositivo',
    pushHint: 'Te llega un aviso aunque la app esté cerrada.',
    demonstration:
      'La casa de demostración no envía avisos a tu dispositivo. Con tu cuenta, aquí se activan.',
    busy: 'Un momento…',
    denied:
      'Este navegador tiene bloqueados los avisos de Mi agua. Permítelos en los ajustes del navegador y vuelve aquí.',
    unsupported: 'Este navegador no puede avisarte con la app cerrada. Tus avisos están siempre en la app.',
    installFirst:
      'En iPhone y iPad los avisos llegan cuando la app está en tu pantalla de inicio. En Ajustes dice cómo ponerla.',
    failed: 'No se pudo cambiar. Inténtalo otra vez en un momento.',
    kinds: 'De qué te avisamos',
    LEAK: 'Fugas probables',
    HIGH_FLOW: 'Mucha más agua que de costumbre',
    kindsHint: 'Lo que apagues queda igual en tu bandeja, sin sonar.',
    quietTitle: 'Horas de silencio',
    quiet: 'Silencio de noche',
    quietHint: 'De {from} a {to} solo suena lo urgente.',
    quietFrom: 'Desde',
    quietTo: 'Hasta',
    unreachable:
      'No pudimos traer cómo quieres que te avisemos. En cuanto haya conexión lo intentamos otra vez.',
  },
  none: {
    title: 'No tienes avisos',
    text: 'Cuando tu medidor note algo raro, como agua que no deja de correr, te lo decimos aquí.',
    settings: 'Cómo quieres que te avisemos',
  },
  unreachable: {
    title: 'No pudimos traer tus avisos',
    text: 'La CEA no respondió, y en este teléfono todavía no hay avisos guardados.',
  },
} as const
