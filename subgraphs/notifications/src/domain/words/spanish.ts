import type { Parts, Phrases } from './phrases.ts'

/** What runs and what it costs; a figure that nobody knows is left out with its words. */
function flow(parts: Parts): string {
  if (parts.litresPerHour === null) return ''
  const cost = parts.costPerDay === null ? '' : `, unos ${parts.costPerDay} al día`
  return `: ${parts.litresPerHour} litros por hora${cost}`
}

/** Notices in Spanish as in Mexico. */
export const spanish: Phrases = {
  since: (moment) => {
    const clock = `${moment.clock.startsWith('1:') ? 'a la' : 'a las'} ${moment.clock}`
    switch (moment.day) {
      case 'today':
        return `hoy ${clock}`
      case 'yesterday':
        return `ayer ${clock}`
      case 'weekday':
        return `el ${moment.weekday} ${clock}`
      case 'date':
        return `el ${moment.date} ${clock}`
      default:
        return moment satisfies never
    }
  },
  kinds: {
    LEAK: {
      title: {
        WARNING: 'Parece que hay una fuga en tu casa',
        CRITICAL: 'Parece que hay una fuga grave en tu casa',
      },
      body: (parts) =>
        `Desde ${parts.since} el agua no ha dejado de correr${flow(parts)}. Revisa primero el escusado: pon unas gotas de colorante en el tanque.`,
      endedTitle: 'Ya no vemos la fuga',
      endedBody: ({ since }) =>
        `El agua que corría desde ${since} volvió a detenerse. Si arreglaste algo, márcalo en el aviso.`,
    },
    HIGH_FLOW: {
      title: {
        WARNING: 'Está corriendo mucha agua en tu casa',
        CRITICAL: 'Está corriendo muchísima agua en tu casa',
      },
      body: (parts) =>
        `Desde ${parts.since} corre mucha más agua de la que sueles usar${flow(parts)}. Revisa que no haya una llave o una manguera abierta, y que el tinaco no se desborde.`,
      endedTitle: 'El agua volvió a lo normal',
      endedBody: ({ since }) => `La que corría de más desde ${since} se detuvo.`,
    },
  },
  ends: {
    CORRECTED: {
      title: 'Fue una falsa alarma',
      body: 'Llegaron lecturas atrasadas y muestran que no pasaba nada. No tienes que hacer nada.',
    },
    DISMISSED: { title: 'Cerramos el aviso', body: 'Alguien lo revisó y no encontró nada malo.' },
    ACCEPTED_AS_NORMAL: {
      title: 'Cerramos el aviso',
      body: 'Nos dijiste que es normal en tu casa. Lo tomamos en cuenta para los próximos.',
    },
    METER_REMOVED: { title: 'Cerramos el aviso', body: 'Se retiró el medidor del que hablaba.' },
    MOVED_OUT: { title: 'Cerramos el aviso', body: 'Ese domicilio ya no está en tu cuenta.' },
  },
  actions: { view: 'Ver', mended: 'Ya lo arreglé' },
}
