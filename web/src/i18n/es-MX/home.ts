export const home = {
  title: 'Inicio',
  today: 'Hoy',
  figure: '{day}: {litres} litros',
  month: 'Este mes',
  reading: 'Última lectura',
  flow: 'Corre ahora',
  flowing: '{count} L por hora',
  still: 'Nada',
  register: 'Tu medidor marca',
  hours: 'Consumo por hora, {day}',
  hoursTitle: 'Por hora',
  more: 'Ver otros días',
  comparison: {
    less: '{percent} menos que tu promedio a esta hora en los últimos {days} días.',
    more: '{percent} más que tu promedio a esta hora en los últimos {days} días.',
    multiple: '{times} veces tu promedio a esta hora en los últimos {days} días.',
    same: 'Lo de siempre: vas como tu promedio a esta hora en los últimos {days} días.',
    early: 'El día apenas empieza.',
    unknown: 'Cuando tengamos tres días completos, los compararemos con hoy.',
    kept: 'Es lo que llevabas ese día a las {clock}, con la última lectura que llegó a este teléfono.',
  },
  silent:
    'Tu medidor no ha enviado lecturas desde {at}. Tu consumo no se pierde: aparecerá en cuanto vuelva la señal.',
  nothingToday: 'Hoy todavía no llega ninguna lectura de tu medidor.',
  firstTime: {
    title: 'Esperamos la primera lectura de tu medidor',
    text: 'Tu medidor ya está dado de alta y aún no ha enviado su primera lectura. Suele tardar menos de un día; en cuanto llegue, verás aquí tu consumo en vivo.',
  },
  noMeter: {
    title: 'Tu toma todavía no tiene medidor con radio',
    text: 'Cuando la CEA lo instale, verás aquí tu consumo en vivo. Mientras tanto, tu recibo sigue llegando como siempre.',
  },
} as const
