import type { MatterParts, MatterWords } from './phrases.ts'

/** ` de $482.10`; nothing where no amount was said. */
const of = ({ amount }: MatterParts) => (amount === null ? '' : ` de ${amount}`)

/** `a más tardar el 18 de noviembre`, or soon. */
const by = ({ day }: MatterParts) => (day === null ? 'cuanto antes' : `a más tardar el ${day}`)

/** `Tu contrato debe $1,482.10 de 2 recibos` */
function owes({ amount, count }: MatterParts): string {
  const bills = count === null ? '' : ` de ${count} ${count === 1 ? 'recibo' : 'recibos'}`
  return `Tu contrato debe ${amount ?? 'recibos'}${amount === null ? '' : bills}`
}

const alreadyPaid = 'Si ya pagaste, dínoslo en Pagos, en «Ya pagué y no aparece».'
const otherWays = 'Paga, pide un convenio de pago o pide que aclaremos tu recibo'

/** What matters of money say in Spanish as in Mexico. */
export const spanishMatters: MatterWords = {
  by: {
    OXXO: 'en OXXO',
    CASH_NETWORK: 'en efectivo',
    SPEI: 'por SPEI',
    CARD: 'con tarjeta',
    CODI: 'con CoDi',
    DESK: 'en caja',
    DIRECT_DEBIT: 'por domiciliación',
  },
  kinds: {
    PAYMENT_RECEIVED: {
      RECEIVED: {
        title: 'Recibimos tu pago',
        body: (parts) =>
          `Recibimos tu pago${of(parts)}${parts.by === null ? '' : ` ${parts.by}`}.${parts.rest === null ? '' : ` Quedan ${parts.rest} a tu favor para el próximo recibo.`} Tu comprobante está en Pagos.`,
      },
    },
    PAYMENT_TAKEN_BACK: {
      REVERSAL: {
        title: 'Quitamos un pago de tu cuenta',
        body: (parts) =>
          `El pago${of(parts)} no se pudo cobrar o no era de tu contrato, y ya no cuenta. Revisa tu saldo en Pagos; si no estás de acuerdo, pide que lo aclaremos.`,
      },
      CHARGEBACK: {
        title: 'Tu banco nos pidió de vuelta un pago',
        body: (parts) =>
          `Tu banco reclamó el pago con tarjeta${of(parts)}, y ese importe se vuelve a deber. Si no fuiste tú quien lo reclamó, llama a tu banco; también puedes pagarlo de otra forma.`,
      },
      REFUND: {
        title: 'Te devolvemos dinero',
        body: (parts) =>
          `Ordenamos una devolución${of(parts)}. Según tu banco, puede tardar unos días en verse en tu cuenta.`,
      },
    },
    COLLECTION_NOTICE: {
      REMINDER: {
        title: 'Tienes un adeudo',
        body: (parts) =>
          `${owes(parts)}. Págalo ${by(parts)} para que no le sigan sumando recargos. ${alreadyPaid}`,
      },
      FIRST_NOTICE: {
        title: 'Primer aviso de tu adeudo',
        body: (parts) => `${owes(parts)}. ${otherWays} ${by(parts)}. ${alreadyPaid}`,
      },
      SECOND_NOTICE: {
        title: 'Segundo aviso de tu adeudo',
        body: (parts) => `${owes(parts)}. ${otherWays} ${by(parts)}. ${alreadyPaid}`,
      },
      RESTRICTION_NOTICE: {
        title: 'Tu servicio se puede limitar',
        body: (parts) =>
          `${owes(parts)}. ${otherWays} ${by(parts)}: después podemos limitar el servicio. A una casa nunca le quitamos toda el agua. Si en la tuya vive alguien enfermo, mayor o con discapacidad, avísanos y no se limita. ${alreadyPaid}`,
      },
      RESTRICTED: {
        title: 'Tu servicio está limitado',
        body: (parts) =>
          `${owes(parts)}. En cuanto pagues o firmes un convenio de pago, el servicio vuelve a lo normal.`,
      },
    },
    RESTRICTION: {
      LIMITED: {
        title: 'Vamos a limitar tu servicio',
        body: ({ day, count }) =>
          `${day === null ? 'Tu servicio' : `A partir del ${day} tu servicio`} se limita a ${count ?? 50} litros por persona al día. No se limita si antes pagas o firmas un convenio de pago.`,
      },
      SUSPENDED: {
        title: 'Vamos a suspender tu servicio',
        body: ({ day }) =>
          `${day === null ? 'Tu servicio' : `A partir del ${day} tu servicio`} se suspende por falta de pago. No se suspende si antes pagas o firmas un convenio de pago.`,
      },
      LIFTED: {
        title: 'Tu servicio vuelve a lo normal',
        body: (parts) => `Ya no hay motivo para limitarlo. Si ya estaba limitado, lo abrimos ${by(parts)}.`,
      },
    },
    PLAN: {
      AGREED: {
        title: 'Tu convenio de pago quedó firmado',
        body: (parts) =>
          parts.amount === null
            ? 'Tus parcialidades y sus fechas están en Pagos.'
            : `Lo siguiente que pagas son ${parts.amount}, ${by(parts)}. Todas las parcialidades están en Pagos.`,
      },
      INSTALMENT_DUE: {
        title: 'Se acerca una parcialidad de tu convenio',
        body: (parts) => `Paga la parcialidad${of(parts)} ${by(parts)} para que tu convenio siga en pie.`,
      },
      INSTALMENT_LATE: {
        title: 'Una parcialidad de tu convenio está vencida',
        body: (parts) =>
          `No vemos el pago de la parcialidad${of(parts)}. Págala ${by(parts)}: si no, el convenio se rompe. ${alreadyPaid}`,
      },
      BROKEN: {
        title: 'Tu convenio de pago se rompió',
        body: (parts) =>
          `Faltaron parcialidades, y lo que queda${of(parts)} se debe completo otra vez. Págalo o habla con nosotros en tu oficina de la CEA.`,
      },
      KEPT: {
        title: 'Terminaste tu convenio de pago',
        body: () => 'Pagaste todas las parcialidades: ya no debes nada de ese convenio.',
      },
      CANCELLED: {
        title: 'Tu convenio de pago se canceló',
        body: (parts) => `Lo que queda${of(parts)} se debe otra vez como antes. En Pagos ves cómo pagarlo.`,
      },
    },
    PAYMENT_CLAIM: {
      OPENED: {
        title: 'Estamos buscando tu pago',
        body: (parts) =>
          `Recibimos tu comprobante${of(parts)}. Te contestamos ${by(parts)}; mientras tanto no te cobramos ese importe.`,
      },
      FOUND: {
        title: 'Encontramos tu pago',
        body: (parts) => `El pago${of(parts)} ya está en tu cuenta. No tienes que hacer nada.`,
      },
      NOT_FOUND: {
        title: 'No encontramos tu pago',
        body: (parts) =>
          `Buscamos el pago${of(parts)} con los bancos y no llegó a la CEA. Pide a tu banco o a la tienda que te lo devuelva o nos lo envíe; en Pagos ves la respuesta completa.`,
      },
    },
    DISPUTE: {
      OPENED: {
        title: 'Recibimos tu aclaración',
        body: (parts) =>
          `Mientras la revisamos no te cobramos lo que reclamas${of(parts)}; lo demás del recibo sí se paga. Te contestamos ${by(parts)}.`,
      },
      VISIT_ORDERED: {
        title: 'Vamos a revisar tu medidor',
        body: (parts) =>
          `Para contestar tu aclaración va a pasar personal de la CEA. Te contestamos ${by(parts)}.`,
      },
      UPHELD: {
        title: 'Tuviste razón en tu aclaración',
        body: (parts) =>
          `Ya no debes lo que reclamaste${of(parts)}. La respuesta con las lecturas está en Pagos.`,
      },
      PARTLY_UPHELD: {
        title: 'Tuviste razón en parte de tu aclaración',
        body: () => 'Una parte de lo que reclamaste sí se debe. La respuesta con las lecturas está en Pagos.',
      },
      REJECTED: {
        title: 'Contestamos tu aclaración',
        body: (parts) =>
          `El recibo estaba bien y lo que reclamaste${of(parts)} se debe. La respuesta con las lecturas, y qué hacer si no estás de acuerdo, está en Pagos.`,
      },
    },
    AUTOPAY: {
      ANNOUNCED: {
        title: 'Vamos a cobrar tu recibo',
        body: ({ amount, day, card }) =>
          `${day === null ? 'Pronto' : `El ${day}`} cobramos ${amount ?? 'tu recibo'}${card === null ? '' : ` a la tarjeta o cuenta que termina en ${card}`}. Si no quieres, apaga el pago automático antes de ese día.`,
      },
      FAILED: {
        title: 'No pudimos cobrar tu recibo',
        body: ({ amount, day }) =>
          day === null
            ? `Quedan por pagar ${amount ?? 'tu recibo'}, y ya no lo intentamos. Págalo de otra forma o cambia tu tarjeta o cuenta en Pagos.`
            : `Quedan por pagar ${amount ?? 'tu recibo'}. Lo intentamos otra vez el ${day}; revisa que tu tarjeta o cuenta tenga saldo y siga vigente.`,
      },
      CARD_EXPIRING: {
        title: 'Tu tarjeta está por vencer',
        body: ({ day, card }) =>
          `La tarjeta${card === null ? '' : ` que termina en ${card}`} con que pagas tu recibo vence ${day === null ? 'pronto' : `el ${day}`}. Pon la nueva en Pagos, en «Pago automático», y sigue pagándose solo.`,
      },
    },
  },
}
