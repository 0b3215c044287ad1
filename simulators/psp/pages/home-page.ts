import { civilDay } from '../bank/civil-day.ts'
import { type SeenCharge, seenCharges } from '../control/open-charges.ts'
import { cardAnswers } from '../money/card-answers.ts'
import { type World, worldNow } from '../world/world.ts'
import { debitPart } from './debit-part.ts'
import { escaped, money, pageFrame } from './page-frame.ts'

const shown = 60

/** The tester's page: what is open, and what may become of it. */
export function homePage(world: World): string {
  const charges = seenCharges(world).slice(0, shown)
  const open = charges.filter(isOpen)
  const others = charges.filter((charge) => !isOpen(charge))
  const now = worldNow(world)
  return pageFrame(
    'Simulador de pagos',
    `<h1>Simulador de pagos</h1>
<p>Conekta, Digital FEMSA (OXXO), CoDi y el banco. Hora del simulador: <time datetime="${now.toISOString()}">${escaped(written(now.toISOString()))}</time></p>
<h2>Cobros abiertos (${open.length})</h2>
${listOf(open, 'No hay cobros abiertos. Genera una referencia en la app y vuelve a cargar esta página.')}
<h2>Que pase algo</h2>
${worldForms(civilDay(now))}
${debitPart(world)}
<h2>Los demás cobros (${others.length})</h2>
${listOf(others, 'Todavía no hay.')}`,
  )
}

function isOpen({ status }: SeenCharge): boolean {
  return ['pending_payment', 'pending_confirmation', 'PENDING'].includes(status)
}

function listOf(charges: readonly SeenCharge[], none: string): string {
  return charges.length === 0 ? `<p>${none}</p>` : `<ul class="cards">${charges.map(card).join('')}</ul>`
}

const methods: Readonly<Record<SeenCharge['method'], string>> = {
  OXXO: 'OXXO',
  CASH_NETWORK: 'Tiendas',
  SPEI: 'SPEI',
  CARD: 'Tarjeta',
  CODI: 'CoDi',
}

const statuses: Readonly<Record<string, string>> = {
  pending_payment: 'espera el pago',
  pending_confirmation: 'espera la confirmación 3-D Secure',
  pre_authorized: 'autorizado sin cobrar',
  paid: 'pagado',
  declined: 'rechazado',
  expired: 'vencido',
  canceled: 'cancelado',
  partially_refunded: 'devuelto en parte',
  refunded: 'devuelto',
  charged_back: 'en contracargo',
  voided: 'anulado',
  PENDING: 'espera el pago',
  PAID: 'pagado',
  REJECTED: 'rechazado',
  EXPIRED: 'vencido',
  CANCELLED: 'cancelado',
}

function card(charge: SeenCharge): string {
  const { id, method, amount, status, number, concept, customer, expiresAt } = charge
  const end = expiresAt === null ? '' : ` · vence ${escaped(written(expiresAt))}`
  return `<li class="card" data-charge="${escaped(id)}"><h3>${money(amount)} · ${methods[method]} · ${escaped(statuses[status] ?? status)}</h3>
<p>${escaped([concept, customer].filter((text) => text !== '').join(' · '))}${end}</p>
<p>Referencia <strong><code>${escaped(number)}</code></strong></p>
<div class="actions">${actionsOf(charge)}</div></li>`
}

function actionsOf(charge: SeenCharge): string {
  const { id, method, amount, number, status } = charge
  const of = (what: string) => `/control/charges/${encodeURIComponent(id)}/${what}`
  const expire = button(of('expire'), 'Vencer ahora', 'other')
  if (status === 'pending_confirmation') {
    return (
      button(of('three-ds/confirm'), 'Confirmar 3-D Secure') +
      button(of('three-ds/refuse'), 'Negarlo', 'other')
    )
  }
  if (method === 'CARD' && status === 'paid') return button(of('chargeback'), 'Contracargo', 'other')
  if (method === 'CARD' && status === 'charged_back') {
    return (
      button(of('chargeback/won'), 'Contracargo ganado') + button(of('chargeback/lost'), 'Perdido', 'other')
    )
  }
  if (method === 'SPEI') {
    const arrive = (name: string, centavos: number, times = 1, other = 'other') =>
      `<form data-act="/control/spei" data-done="Llegó la transferencia."><input type="hidden" name="clabe" value="${escaped(number)}"><input type="hidden" name="amount" data-kind="number" value="${centavos}"><input type="hidden" name="times" data-kind="number" value="${times}"><button class="${other}">${name}</button></form>`
    const any = `<form data-act="/control/spei" data-done="Llegó la transferencia."><input type="hidden" name="clabe" value="${escaped(number)}"><label>Otra cantidad, en pesos <input name="amount" data-kind="pesos" inputmode="decimal" required size="9"></label><button class="other">Que llegue</button></form>`
    if (status !== 'pending_payment') return any
    return (
      arrive('Llega el SPEI exacto', amount, 1, '') +
      arrive('Llega la mitad', Math.max(1, Math.floor(amount / 2))) +
      arrive('Llega de más', amount + 10_000) +
      arrive('Llega dos veces', amount, 2) +
      any +
      expire
    )
  }
  if (!isOpen(charge)) return ''
  if (method === 'CODI') {
    const codi = (what: string) => `/control/codi/${encodeURIComponent(id)}/${what}`
    return (
      button(codi('accept'), 'Aceptar en la app del banco') +
      button(codi('reject'), 'Rechazar', 'other') +
      button(codi('expire'), 'Vencer ahora', 'other')
    )
  }
  return button(of('pay'), method === 'OXXO' ? 'Pagar en OXXO' : 'Pagar en la tienda') + expire
}

function button(act: string, name: string, kind = ''): string {
  return `<form data-act="${escaped(act)}" data-done="Hecho: ${escaped(name)}."><button class="${kind}">${escaped(name)}</button></form>`
}

function worldForms(today: string): string {
  const options = (values: readonly (readonly [string, string])[]) =>
    values.map(([value, name]) => `<option value="${value}">${name}</option>`).join('')
  const providers = options([
    ['conekta', 'Conekta'],
    ['femsa', 'Digital FEMSA'],
    ['codi', 'CoDi'],
  ])
  const cards = options(cardAnswers.map((answer) => [answer, cardNames[answer] ?? answer] as const))
  return `<details><summary>La próxima tarjeta</summary><form data-act="/control/cards/next" data-method="PUT" data-done="Así contestará el banco la próxima vez.">
<label>El banco contesta <select name="answer">${cards}</select></label><button>Así será</button></form></details>
<details><summary>Avisos (webhooks)</summary>
<form data-act="/control/webhooks" data-method="PUT" data-done="Así viajarán los próximos avisos."><label>Los próximos <select name="mode">${options(
    [
      ['delay', 'llegan tarde'],
      ['repeat', 'llegan repetidos'],
      ['reorder', 'llegan en otro orden'],
      ['drop', 'se pierden'],
      ['tamper', 'llegan alterados'],
      ['unsigned', 'llegan sin firma'],
    ],
  )}</select></label><label>¿Cuántos? <input name="times" data-kind="number" type="number" min="1" value="1"></label><button>Así será</button></form>
<form data-act="/control/webhooks" data-method="DELETE" data-done="Los avisos viajan bien."><button class="other">Que viajen bien</button></form>
<form data-act="/control/webhooks/:provider/send" data-done="Enviado."><label>De <select name="provider">${providers}</select></label><label>mandar <select name="kind">${options(
    [
      ['forge', 'uno falso'],
      ['oversize', 'uno de 3 MB'],
      ['replay', 'el último otra vez'],
    ],
  )}</select></label><button>Mandar</button></form></details>
<details><summary>Fallas de un proveedor</summary><form data-act="/control/behaviours/:provider" data-method="PUT" data-done="Así se portará."><label>Proveedor <select name="provider">${providers}</select></label><label>Falla <select name="mode">${options(
    [
      ['lost', 'cobra y corta la conexión'],
      ['down', 'no contesta'],
      ['failing', 'contesta con error 500'],
      ['busy', 'contesta que hay demasiadas solicitudes'],
      ['mistaken', 'no hace nada y contesta 200 con un error'],
      ['garbled', 'lo hace y contesta a medias'],
      ['slow', 'contesta con un segundo de demora'],
    ],
  )}</select></label><label>¿Cuántas veces? <input name="times" data-kind="number" type="number" min="1" value="1"></label><button>Así será</button></form></details>
<details><summary>Transferencia directa a la cuenta del organismo</summary><form data-act="/control/spei" data-done="Está en el estado de cuenta de hoy."><input type="hidden" name="clabe" value="072680001234567892"><label>Pesos <input name="amount" data-kind="pesos" inputmode="decimal" required size="9"></label><label>Concepto <input name="concept" maxlength="40" placeholder="Contrato 123456"></label><button>Que llegue</button></form></details>
<details><summary>Liquidación y archivos del día</summary>
<form data-act="/control/settlements" data-done="Liquidado."><label>Día <input name="day" type="date" value="${today}"></label><button>Liquidar</button></form>
<p>Hoy: <a href="/bank/statements?format=csv&amp;day=${today}">banco CSV</a> · <a href="/bank/statements?format=camt053&amp;day=${today}">banco CAMT.053</a> · <a href="/bank/statements?format=txt&amp;day=${today}">banco TXT</a> · <a href="/files/conekta?day=${today}">Conekta</a> · <a href="/files/femsa?day=${today}">Digital FEMSA</a></p>
<form data-act="/control/files/:whose" data-method="PUT" data-done="Así saldrán los archivos."><label>Archivo <select name="whose">${options(
    [
      ['bank', 'del banco'],
      ['conekta', 'de Conekta'],
      ['femsa', 'de Digital FEMSA'],
    ],
  )}</select></label><label>sale <select name="fault" data-kind="null">${options([
    ['wrong_totals', 'con totales que no cuadran'],
    ['missing_line', 'sin un movimiento'],
    ['surplus_line', 'con un movimiento de más'],
    ['wrong_amount', 'con un importe distinto'],
    ['none', 'bien'],
  ])}</select></label><button>Así será</button></form></details>
<details><summary>Reloj</summary><form data-act="/control/clock" data-method="PUT" data-done="El reloj se adelantó."><label>Adelantar <select name="advanceMs" data-kind="number">${options(
    [
      ['3600000', 'una hora'],
      ['86400000', 'un día'],
      ['2592000000', 'treinta días'],
    ],
  )}</select></label><button>Adelantar</button></form></details>`
}

const cardNames: Readonly<Record<string, string>> = {
  approved: 'aprobada',
  three_ds: 'pide confirmación (3-D Secure)',
  card_declined: 'rechazada',
  insufficient_funds: 'sin fondos',
  stolen_card: 'robada',
  expired_card: 'vencida',
  do_not_honor: 'el banco no autoriza',
  suspected_fraud: 'sospecha de fraude',
}

const clock = new Intl.DateTimeFormat('es-MX', {
  ...{ timeZone: 'America/Mexico_City', dateStyle: 'medium', timeStyle: 'short' },
})

function written(iso: string): string {
  return clock.format(new Date(iso))
}
