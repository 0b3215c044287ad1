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

/** ` a la tarjeta que termina en 4242`; ` de` and other words before it likewise. */
const ending = (words: string, { card }: MatterParts) =>
  card === null ? ` ${words}` : ` ${words} que termina en ${card}`

/** What is left to pay once nothing pays it by itself, and by when. */
const payYourself = (parts: MatterParts) =>
  parts.amount === null
    ? 'Hoy no debes nada; el próximo recibo hay que pagarlo de otra forma.'
    : `Ahora hay que pagar de otra forma ${parts.amount}, ${by(parts)}.`

/** Where a card or an account is entered. */
const inAutopay = 'en Pagos, en «Pago automático»'
const another = `Si quieres que se siga pagando solo, registra otra cuenta o una tarjeta ${inAutopay}.`
const notYou = `Si no fuiste tú, cancélalo ${inAutopay}.`

/** Autopay that stopped by itself: what happened, what is to be paid, how it is mended. */
const stopped = (happened: (parts: MatterParts) => string, mend: string) => (parts: MatterParts) =>
  `${happened(parts)} Ya no hacemos cargos. ${payYourself(parts)} ${mend}`

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
          `Tu banco reclamó el pago${of(parts)}, y ese importe se vuelve a deber. Si no fuiste tú quien lo reclamó, llama a tu banco; también puedes pagarlo de otra forma.`,
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
      CARD_ADDED: {
        title: 'Tus recibos se pagan con tu tarjeta',
        body: (parts) =>
          `Desde ahora cobramos cada recibo${ending('a la tarjeta', parts)}. Antes de cada cargo te avisamos cuánto y qué día. Puedes cancelarlo cuando quieras y sin costo. ${notYou}`,
      },
      ACCOUNT_AUTHORISED: {
        title: 'Tus recibos se cargan a tu cuenta',
        body: (parts) =>
          `Autorizaste que cobremos cada recibo${ending('a la cuenta de banco', parts)}. Antes de cada cargo te avisamos cuánto y qué día. Puedes cancelarlo cuando quieras y sin costo, aquí o en tu banco. ${notYou}`,
      },
      CLABE_GIVEN: {
        title: 'Tu contrato tiene una CLABE propia',
        body: () =>
          `Lo que transfieras a esa CLABE paga los recibos de tu contrato. La ves, y la das de baja cuando quieras, ${inAutopay}.`,
      },
      CANCELLED: {
        title: 'Se canceló el pago automático',
        body: (parts) =>
          `Tus recibos ya no se pagan solos. Un cargo que ya se envió al banco todavía puede hacerse. ${payYourself(parts)} Si no fuiste tú, actívalo otra vez ${inAutopay}.`,
      },
      EXPIRED: {
        title: 'Tu domiciliación llegó a su fin',
        body: (parts) =>
          `La autorización para cobrar${ending('a la cuenta', parts)} llegó al día que fijaste, y terminó. ${payYourself(parts)} Si quieres seguir, autoriza la cuenta de nuevo ${inAutopay}.`,
      },
      ACCOUNT_GONE: {
        title: 'Tu domiciliación se detuvo',
        body: stopped(
          (parts) =>
            `Tu banco dice que no puede cobrar${ending('a la cuenta', parts)}: ya no existe o cambió.`,
          another,
        ),
      },
      ACCOUNT_BLOCKED: {
        title: 'Tu domiciliación se detuvo',
        body: stopped(
          (parts) => `Tu banco dice que${ending('la cuenta', parts)} está bloqueada.`,
          `Cuando tu banco la desbloquee, regístrala de nuevo ${inAutopay}.`,
        ),
      },
      ENDED_AT_BANK: {
        title: 'Tu banco terminó la domiciliación',
        body: stopped(
          (parts) => `Tu banco dice que ya no autoriza cobrar${ending('a la cuenta', parts)}.`,
          another,
        ),
      },
      BANK_LIMIT: {
        title: 'Tu domiciliación se detuvo',
        body: stopped(
          (parts) => `El recibo pasa del monto que tu banco permite cobrar${ending('a la cuenta', parts)}.`,
          `Sube ese monto en tu banco y registra la cuenta de nuevo ${inAutopay}.`,
        ),
      },
      OBJECTED: {
        title: 'Detuvimos tu domiciliación',
        body: stopped(
          (parts) => `En tu banco se objetó un cargo${ending('a la cuenta', parts)}, y se devolvió.`,
          `Si no fuiste tú, llama a tu banco. ${another}`,
        ),
      },
      CARD_NOT_VALID: {
        title: 'Tu tarjeta ya no sirve para pagar',
        body: stopped(
          (parts) => `Tu banco dice que${ending('la tarjeta', parts)} venció o que sus datos cambiaron.`,
          `Pon la nueva ${inAutopay}, y se sigue pagando solo.`,
        ),
      },
      CARD_REFUSED: {
        title: 'Tu banco no permite usar tu tarjeta',
        body: stopped(
          (parts) => `Tu banco no permite más cobros automáticos${ending('a la tarjeta', parts)}.`,
          another,
        ),
      },
      BANK_WANTS_HOLDER: {
        title: 'Tu banco quiere hablar contigo',
        body: stopped(
          (parts) =>
            `Tu banco no hizo el cargo${ending('a la tarjeta o cuenta', parts)} y pide que lo llames.`,
          `Después regístrala de nuevo ${inAutopay}.`,
        ),
      },
      TOO_MANY_REFUSALS: {
        title: 'Tu pago automático se detuvo',
        body: stopped(
          (parts) =>
            `Varias veces no se pudo cobrar${ending('a la tarjeta o cuenta', parts)} por falta de saldo.`,
          another,
        ),
      },
    },
  },
}
