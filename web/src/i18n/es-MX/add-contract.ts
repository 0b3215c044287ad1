export const addContract = {
  title: 'Agrega un contrato',
  lead: 'Con dos números de tu recibo ves el agua de tu casa, aunque el contrato esté a nombre de otra persona.',
  bill: {
    caption: 'Así se ven en tu recibo.',
    drawing:
      'Dibujo de un recibo: el número de contrato está arriba a la derecha; la serie del medidor, en el recuadro de la lectura.',
    head: 'Recibo de agua',
    contract: 'Contrato',
    meter: 'Medidor',
    one: '1',
    two: '2',
  },
  contractNumber: '1. Número de contrato',
  contractNumberHint: 'Arriba a la derecha, por ejemplo 442761.',
  meterSerial: '2. Serie del medidor',
  meterSerialHint: 'En el recuadro de la lectura. También está grabada en la carátula del medidor.',
  name: 'Tu nombre (opcional)',
  nameHint: 'Así te verá el titular del contrato.',
  send: 'Agregar contrato',
  missing: {
    contractNumber: 'Escribe el número de contrato de tu recibo.',
    meterSerial: 'Escribe la serie del medidor de tu recibo.',
  },
  triesLeft: 'Te quedan {tries} intentos antes de esperar una hora.',
  lastTry: 'Te queda un intento antes de esperar una hora.',
  retryAt: 'Puedes intentar otra vez a las {clock}.',
  crowded:
    'Desde la red que usas hubo demasiados intentos equivocados. Inténtalo en una hora o desde otra red, o pide al titular que te invite.',
  unanswered: 'La CEA no respondió, y el contrato no se agregó. Revisa tu conexión e inténtalo otra vez.',
  done: {
    title: 'Listo: ya ves este contrato',
    text: 'Contrato {contractNumber}, {address}. El titular puede ver que te sumaste.',
    open: 'Ver el agua de esta casa',
    another: 'Agregar otro',
  },
  other: {
    title: 'Si no tienes el recibo',
    text: 'Pide al titular que te invite desde Ajustes, en «Personas del contrato». Con su enlace entras sin escribir nada.',
    open: 'Ya tengo una invitación',
  },
} as const
