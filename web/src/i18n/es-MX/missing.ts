export const missing = {
  title: 'No pudimos traer los datos de tu medidor',
  all: 'Por ahora no pudimos traer {parts}. Tu consumo no se pierde: en cuanto se pueda, aparece aquí.',
  text: 'Por ahora no pudimos traer {parts}. Lo demás es lo último que sabemos.',
  parts: {
    today: 'el consumo de hoy',
    hours: 'las horas del día',
    daysBeside: 'los días con que se compara',
    month: 'el consumo del mes',
    projection: 'el pronóstico del mes',
    comparison: 'con qué comparar tu consumo',
    reading: 'la última lectura',
    alerts: 'las alertas',
    earlierAlerts: 'las alertas que ya pasaron',
    holder: 'quién es titular',
    address: 'la dirección',
    others: 'otros datos',
  },
} as const
