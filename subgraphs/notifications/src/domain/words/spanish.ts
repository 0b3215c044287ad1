import type { BillParts, Parts, Phrases } from './phrases.ts'
import { spanishMatters } from './spanish-matters.ts'

/** What runs and what it costs; a figure that nobody knows is left out with its words. */
function flow(parts: Parts): string {
  if (parts.litresPerHour === null) return ''
  const cost = parts.costPerDay === null ? '' : `, unos ${parts.costPerDay} al día`
  return `: ${parts.litresPerHour} litros por hora${cost}`
}

/** `se usaron 620 litros, unos $24` */
function used({ litres, cost }: Parts): string {
  const water = litres === '1' ? 'se usó 1 litro' : `se usaron ${litres} litros`
  return cost === null ? water : `${water}, unos ${cost}`
}

/** `: más que tu límite de 500 litros`, `: más que tu límite de $500` */
function beyond({ limit, limitCost }: Parts): string {
  if (limitCost !== null) return `: más que tu límite de ${limitCost}`
  return limit === null ? ', más que tu límite' : `: más que tu límite de ${limit} litros`
}

/** `: $482.10. Paga a más tardar el 18 de noviembre.` */
function toPay({ due, until }: BillParts): string {
  return due === null ? ': no debes nada.' : `: ${due}. Paga a más tardar el ${until}.`
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
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
  day: (moment) => {
    switch (moment.day) {
      case 'today':
        return 'hoy'
      case 'yesterday':
        return 'ayer'
      case 'weekday':
        return `el ${moment.weekday}`
      case 'date':
        return `el ${moment.date}`
      default:
        return moment satisfies never
    }
  },
  home: (contractNumber) => `Contrato ${contractNumber}.`,
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
    DAY_LIMIT: {
      title: {
        WARNING: 'Pasaste tu límite del día',
        CRITICAL: 'Pasaste tu límite del día',
      },
      body: (parts) =>
        `${capitalised(parts.day)} ${used(parts)}${beyond(parts)}. Si no sabes en qué, busca una llave o una manguera abierta y asómate al tinaco.`,
      endedTitle: 'Terminó el aviso de tu límite del día',
      endedBody: (parts) => `${capitalised(parts.day)} ${used(parts)}${beyond(parts)}.`,
    },
    MONTH_LIMIT: {
      title: {
        WARNING: 'Pasaste tu límite del mes',
        CRITICAL: 'Pasaste tu límite del mes',
      },
      body: (parts) =>
        `En ${parts.month} ${used(parts)}${beyond(parts)}. En Consumo puedes ver qué días subió.`,
      endedTitle: 'Terminó el aviso de tu límite del mes',
      endedBody: (parts) => `En ${parts.month} ${used(parts)}${beyond(parts)}.`,
    },
    AWAY_USE: {
      title: {
        WARNING: 'Corre agua en la casa sola',
        CRITICAL: 'Corre agua en la casa sola',
      },
      body: (parts) =>
        `Desde que no hay nadie ${used({ ...parts, cost: null })}${parts.limit === null ? '' : `; dejaste ${parts.limit} de margen`}. Pide a alguien de confianza que pase a ver y, si hace falta, cierre la llave general.`,
      endedTitle: 'Terminó el aviso de casa sola',
      endedBody: (parts) => `Mientras no había nadie ${used(parts)}.`,
    },
    TOO_LITTLE_USE: {
      title: {
        WARNING: 'Se usó muy poca agua en la casa',
        CRITICAL: 'Se usó muy poca agua en la casa',
      },
      body: (parts) =>
        `Desde ${parts.since} ${used({ ...parts, cost: null })}${parts.limit === null ? '' : `; lo usual son ${parts.limit} o más`}. Llama para saber si todo está bien; si nadie contesta, pasa a ver.`,
      endedTitle: 'Terminó el aviso de poca agua',
      endedBody: (parts) => `Las horas que se vigilaban desde ${parts.since} ya pasaron, o ya se usó agua.`,
    },
    BILL_READY: {
      title: { WARNING: 'Ya está tu recibo', CRITICAL: 'Ya está tu recibo' },
      body: ({ bill }) =>
        bill === null ? 'Tu recibo está listo.' : `Tu recibo de ${bill.month} está listo${toPay(bill)}`,
      endedTitle: 'Terminó el aviso de tu recibo',
      endedBody: () => 'Tu recibo sigue en Recibos.',
    },
    DISCOUNT_ENDS: {
      title: { WARNING: 'Tu descuento está por terminar', CRITICAL: 'Tu descuento está por terminar' },
      body: ({ discount }) =>
        discount === null
          ? 'Un descuento de tu contrato está por terminar.'
          : `«${discount.title}» termina el ${discount.until}. Para renovarlo un año más, lleva tu comprobante vigente a tu oficina de la CEA.`,
      endedTitle: 'Terminó el aviso de tu descuento',
      endedBody: () => 'En Recibos dice cómo está tu descuento.',
    },
  },
  matters: spanishMatters,
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
    REVERSED: {
      title: 'Cancelamos tu recibo',
      body: 'El recibo del que te avisamos ya no vale: no lo pagues. Cuando haya uno nuevo, te avisamos.',
    },
    PAID: { title: 'Tu recibo está pagado', body: 'No tienes que hacer nada. Tu recibo sigue en Recibos.' },
    OVERTAKEN: {
      title: 'Hay un aviso más nuevo',
      body: 'Sobre esto mismo te avisamos después de otra cosa.',
    },
    METER_REMOVED: { title: 'Cerramos el aviso', body: 'Se retiró el medidor del que hablaba.' },
    MOVED_OUT: { title: 'Cerramos el aviso', body: 'Ese domicilio ya no está en tu cuenta.' },
  },
  actions: { view: 'Ver', mended: 'Ya lo arreglé' },
}
